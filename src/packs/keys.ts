import { getPublicKeyAsync, utils } from "@noble/ed25519";

/** What a text is, or is not, that was given as a key. */
export type KeyFault = "private key" | "public key" | "private key given" | "public key given" | "encrypted";

/** Thrown where a text is no key; never holds the text. */
export class KeyFormatError extends Error {
  override readonly name = "KeyFormatError";
  override readonly cause: KeyFault;
  constructor(cause: KeyFault) {
    super(`not an Ed25519 key: ${cause}`);
    this.cause = cause;
  }
}

/** What stands before the 32 bytes of a key in its DER form (RFC 8410). */
const SPKI_HEAD = Uint8Array.from([0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]);
const PKCS8_HEAD = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]);
const KEY_BYTES = 32;

/** An Ed25519 key pair, 32 bytes each. */
export interface KeyPair {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** A new key pair from the platform's random numbers. */
export async function createKeyPair(): Promise<KeyPair> {
  const secretKey = utils.randomSecretKey();
  return { secretKey, publicKey: await getPublicKeyAsync(secretKey) };
}

/** Base64, one line: how a policy names a public key. */
export const formatPublicKey = (key: Uint8Array): string => toBase64(key);

/** PEM (SPKI), as `openssl pkey -pubin` reads it. */
export const formatPublicKeyPem = (key: Uint8Array): string =>
  pem("PUBLIC KEY", Uint8Array.from([...SPKI_HEAD, ...key]));

/** PEM (PKCS #8), as `openssl genpkey -algorithm ed25519` writes it. */
export const formatSecretKeyPem = (key: Uint8Array): string =>
  pem("PRIVATE KEY", Uint8Array.from([...PKCS8_HEAD, ...key]));

/**
 * Reads a public key: base64 of its 32 bytes, base64 of its DER form, or PEM.
 * @throws KeyFormatError
 */
export function parsePublicKey(text: string): Uint8Array {
  if (/-----BEGIN (ENCRYPTED )?PRIVATE KEY-----/.test(text)) throw new KeyFormatError("private key given");
  return parseKey(text, "PUBLIC KEY", SPKI_HEAD);
}

/**
 * Reads a private key from PEM (PKCS #8).
 * @throws KeyFormatError
 */
export function parseSecretKey(text: string): Uint8Array {
  if (text.includes("-----BEGIN ENCRYPTED PRIVATE KEY-----")) throw new KeyFormatError("encrypted");
  if (text.includes("-----BEGIN PUBLIC KEY-----")) throw new KeyFormatError("public key given");
  if (!text.includes("-----BEGIN PRIVATE KEY-----")) throw new KeyFormatError("private key");
  return parseKey(text, "PRIVATE KEY", PKCS8_HEAD);
}

/** The first 16 hex digits of the SHA-256 of the public key's 32 bytes. */
export async function keyIdOf(publicKey: Uint8Array): Promise<string> {
  return (await sha256Hex(publicKey)).slice(0, 16);
}

/** SHA-256 in 64 hex digits; of a text, that of its UTF-8 bytes. */
export async function sha256Hex(data: Uint8Array | string): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : Uint8Array.from(data);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The bytes of a base64 text; undefined where it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}

function pem(label: string, bytes: Uint8Array): string {
  return `-----BEGIN ${label}-----\n${toBase64(bytes)}\n-----END ${label}-----\n`;
}

function parseKey(text: string, label: string, head: Uint8Array): Uint8Array {
  const bare = text
    .replace(`-----BEGIN ${label}-----`, "")
    .replace(`-----END ${label}-----`, "")
    .replace(/\s+/g, "");
  const bytes = fromBase64(bare);
  const key = bytes?.length === KEY_BYTES ? bytes : bytes && afterHead(bytes, head);
  if (key === undefined) throw new KeyFormatError(label === "PUBLIC KEY" ? "public key" : "private key");
  return key;
}

function afterHead(bytes: Uint8Array, head: Uint8Array): Uint8Array | undefined {
  const fits = bytes.length === head.length + KEY_BYTES && head.every((byte, i) => bytes[i] === byte);
  return fits ? bytes.slice(head.length) : undefined;
}
