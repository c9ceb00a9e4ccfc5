import { getPublicKeyAsync, signAsync, verifyAsync } from "@noble/ed25519";
import * as z from "zod/mini";
import { PackFormatError } from "./fault";
import { fromBase64, keyIdOf, toBase64 } from "./keys";
import { inBoth } from "./texts/fault-texts";

const signedPack = z.strictObject({
  keyId: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  payload: z.string().check(z.refine((text) => !/\p{Surrogate}/u.test(text), "half a surrogate pair")),
  signature: z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/)),
});

/**
 * A compiled pack on its way: `payload` is its canonical JSON text, `signature` the Ed25519 signature (base64) over the
 * UTF-8 bytes of exactly that text, `keyId` names the key, see `keyIdOf`.
 */
export type SignedPack = z.infer<typeof signedPack>;

const ENVELOPE = Object.keys(signedPack.shape);

/** True where the value looks like an envelope rather than a bare compiled pack. */
export function isSignedPack(json: unknown): boolean {
  return typeof json === "object" && json !== null && "payload" in json;
}

/**
 * Reads an envelope. Nothing inside is looked at before `verifyPack`.
 * @throws PackFormatError where it is none
 */
export function parseSignedPack(json: unknown): SignedPack {
  const result = signedPack.safeParse(json);
  if (!result.success)
    throw new PackFormatError(
      inBoth((texts) =>
        result.error.issues.map((issue) => texts.envelope(issue.path.join(".") || ENVELOPE.join(", "))),
      ),
    );
  return result.data;
}

/** Signs a compiled pack's canonical JSON text. */
export async function signPack(payload: string, secretKey: Uint8Array): Promise<SignedPack> {
  const signature = await signAsync(new TextEncoder().encode(payload), secretKey);
  const keyId = await keyIdOf(await getPublicKeyAsync(secretKey));
  return { keyId, payload, signature: toBase64(signature) };
}

export type SignatureVerdict =
  | { readonly valid: true; readonly keyId: string }
  | { readonly valid: false; readonly cause: "unknown key" | "wrong signature" };

/**
 * Holds the signature against the keys that are trusted; several at once while keys are changed. The envelope's `keyId`
 * only chooses among them. Strict after RFC 8032: one signature, one form.
 */
export async function verifyPack(
  signed: SignedPack,
  publicKeys: readonly Uint8Array[],
): Promise<SignatureVerdict> {
  const payload = new TextEncoder().encode(signed.payload);
  const signature = fromBase64(signed.signature);
  for (const key of publicKeys) {
    if ((await keyIdOf(key)) !== signed.keyId) continue;
    const valid = signature !== undefined && (await verifyAsync(signature, payload, key, { zip215: false }));
    return valid ? { valid, keyId: signed.keyId } : { valid: false, cause: "wrong signature" };
  }
  return { valid: false, cause: "unknown key" };
}
