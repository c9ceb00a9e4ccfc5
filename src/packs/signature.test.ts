import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PackFormatError } from "./fault";
import {
  createKeyPair,
  formatPublicKey,
  formatPublicKeyPem,
  formatSecretKeyPem,
  KeyFormatError,
  keyIdOf,
  parsePublicKey,
  parseSecretKey,
  sha256Hex,
} from "./keys";
import { isSignedPack, parseSignedPack, signPack, verifyPack } from "./signature";

const hex = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));
/** RFC 8032, section 7.1, test 2. */
const SECRET = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
const PUBLIC = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
const SIGNATURE =
  "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
const PAYLOAD = '{"header":{"id":"jp.co.example"}}';

describe("signing", () => {
  it("is Ed25519 over the payload's bytes", async () => {
    const signed = await signPack("\x72", SECRET);
    expect(Buffer.from(signed.signature, "base64").toString("hex")).toBe(SIGNATURE);
    expect(signed.keyId).toBe((await sha256Hex(PUBLIC)).slice(0, 16));
  });

  it("is what the platform's own Ed25519 makes of the same key", async () => {
    const signed = await signPack(PAYLOAD, SECRET);
    const bytes = Buffer.from(PAYLOAD);
    const other = sign(null, bytes, createPrivateKey(formatSecretKeyPem(SECRET)));
    expect(other.toString("base64")).toBe(signed.signature);
    const key = createPublicKey(formatPublicKeyPem(PUBLIC));
    expect(verify(null, bytes, key, Buffer.from(signed.signature, "base64"))).toBe(true);
  });

  it("is verified with the key that signed, whatever was signed", async () => {
    const { secretKey, publicKey } = await createKeyPair();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (payload) => {
        const signed = parseSignedPack(JSON.parse(JSON.stringify(await signPack(payload, secretKey))));
        expect(await verifyPack(signed, [publicKey])).toEqual({
          valid: true,
          keyId: await keyIdOf(publicKey),
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe("verifying", () => {
  it("refuses a payload of which one character is another", async () => {
    const signed = await signPack(PAYLOAD, SECRET);
    for (let i = 0; i < PAYLOAD.length; i += 7) {
      const payload = `${PAYLOAD.slice(0, i)}~${PAYLOAD.slice(i + 1)}`;
      expect(await verifyPack({ ...signed, payload }, [PUBLIC])).toEqual({
        valid: false,
        cause: "wrong signature",
      });
    }
    const spaced = `${PAYLOAD} `;
    expect(await verifyPack({ ...signed, payload: spaced }, [PUBLIC])).toMatchObject({ valid: false });
  });

  it("refuses a signature of which one bit is another", async () => {
    const signed = await signPack(PAYLOAD, SECRET);
    const bytes = Buffer.from(signed.signature, "base64");
    for (const at of [0, 31, 32, 63]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ 1;
      const verdict = await verifyPack({ ...signed, signature: changed.toString("base64") }, [PUBLIC]);
      expect(verdict).toEqual({ valid: false, cause: "wrong signature" });
    }
  });

  it("refuses the other form of a signature that is right: S + L", async () => {
    const signed = await signPack(PAYLOAD, SECRET);
    const bytes = Buffer.from(signed.signature, "base64");
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString("hex")}`) + order;
    const other = Buffer.from(s.toString(16).padStart(64, "0"), "hex").reverse();
    const signature = Buffer.concat([bytes.subarray(0, 32), other]).toString("base64");
    expect(await verifyPack({ ...signed, signature }, [PUBLIC])).toMatchObject({ valid: false });
  });

  it("knows a key among several: two while keys are changed", async () => {
    const other = await createKeyPair();
    const signed = await signPack(PAYLOAD, SECRET);
    expect(await verifyPack(signed, [other.publicKey, PUBLIC])).toMatchObject({ valid: true });
    expect(await verifyPack(signed, [PUBLIC, other.publicKey])).toMatchObject({ valid: true });
    expect(await verifyPack(signed, [other.publicKey])).toEqual({ valid: false, cause: "unknown key" });
    expect(await verifyPack(signed, [])).toEqual({ valid: false, cause: "unknown key" });
  });

  it("does not take another key's signature under a known key's id", async () => {
    const other = await createKeyPair();
    const forged = { ...(await signPack(PAYLOAD, other.secretKey)), keyId: await keyIdOf(PUBLIC) };
    expect(await verifyPack(forged, [PUBLIC])).toEqual({ valid: false, cause: "wrong signature" });
  });
});

describe("an envelope", () => {
  it("is told from a bare pack", () => {
    expect(isSignedPack({ keyId: "", payload: "", signature: "" })).toBe(true);
    for (const other of [{ header: {} }, null, "payload", []]) expect(isSignedPack(other)).toBe(false);
  });

  it.each([
    null,
    [],
    {},
    { payload: PAYLOAD },
    { keyId: "0123456789abcdef", payload: { header: {} }, signature: `${"A".repeat(86)}==` },
    { keyId: "0123456789ABCDEF", payload: PAYLOAD, signature: `${"A".repeat(86)}==` },
    { keyId: "0123456789abcdef", payload: PAYLOAD, signature: "AAAA" },
    { keyId: "0123456789abcdef", payload: "\ud800", signature: `${"A".repeat(86)}==` },
    { keyId: "0123456789abcdef", payload: PAYLOAD, signature: `${"A".repeat(86)}==`, publicKey: "x" },
  ])("%j is none", (json) => {
    expect(() => parseSignedPack(json)).toThrow(PackFormatError);
  });
});

describe("keys", () => {
  it("are read back from every form that they are written in", async () => {
    const { secretKey, publicKey } = await createKeyPair();
    expect(parsePublicKey(formatPublicKey(publicKey))).toEqual(publicKey);
    expect(parsePublicKey(formatPublicKeyPem(publicKey))).toEqual(publicKey);
    expect(parsePublicKey(formatPublicKeyPem(publicKey).split("\n")[1] as string)).toEqual(publicKey);
    expect(parsePublicKey(` ${formatPublicKey(publicKey)}\n`)).toEqual(publicKey);
    expect(parseSecretKey(formatSecretKeyPem(secretKey))).toEqual(secretKey);
  });

  it("are new each time", async () => {
    expect((await createKeyPair()).secretKey).not.toEqual((await createKeyPair()).secretKey);
  });

  it.each(["", "AAAA", "!", formatPublicKey(PUBLIC).slice(4), formatSecretKeyPem(SECRET)])(
    "%j is no public key",
    (text) => {
      expect(() => parsePublicKey(text)).toThrow(KeyFormatError);
    },
  );

  it.each(["", formatPublicKeyPem(PUBLIC), formatPublicKey(SECRET)])("%j is no private key", (text) => {
    expect(() => parseSecretKey(text)).toThrow(KeyFormatError);
  });
});
