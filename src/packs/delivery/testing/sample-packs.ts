import { canonicalJson } from "../../canonical-json";
import type { CompiledPack } from "../../compiled-pack";
import { createKeyPair, formatPublicKey } from "../../keys";
import type { PackHeader } from "../../schema";
import { signPack } from "../../signature";

export const PACK_ID = "jp.co.example";

/** A small pack; what is given is put over its header. */
export function samplePack(header: Partial<PackHeader> = {}, word = "粗相"): CompiledPack {
  return {
    header: { format: 1, id: PACK_ID, version: 1, name: { ja: "例" }, engine: ">=1.0 <2", ...header },
    rules: [
      {
        id: "own-word",
        kind: "phrase",
        phrases: [word],
        severity: "warning",
        message: { ja: "社内の言い方です。" },
        why: { ja: "通じません。" },
        fix: { ja: "言い換えます。" },
        source: "社内",
        examples: { bad: [`⟦${word}⟧がございました。`], good: ["誤りがございました。"] },
      },
    ],
    moves: [],
  };
}

/** A key that signs packs. */
export async function createSigner() {
  const { secretKey, publicKey } = await createKeyPair();
  return {
    publicKey: formatPublicKey(publicKey),
    sign: async (pack: unknown) => JSON.stringify(await signPack(canonicalJson(pack), secretKey)),
  };
}
