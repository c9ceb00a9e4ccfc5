import type { PackTexts } from "./pack-texts";

/** What `seii pack` says to people, in English. */
export const en: PackTexts = {
  usage: "usage",
  rejected: "not usable",
  example: { bad: "bad", good: "good" },
  failed: {
    silent: "nothing is found",
    fires: "is found although it should not be",
    elsewhere: "what stands between ⟦⟧ is not what is found",
    suggestion: "the rule fires again on its own suggestion",
  },
  tested: (rules, examples, failed) => `${rules} rules, ${examples} examples, ${failed} failed`,
  built: (file, rules, bytes, sha256) => `${file}: ${rules} rules, ${bytes} bytes, sha256 ${sha256}`,
  keys: (file, publicFile) =>
    `private key ${file} (readable by you only: keep it to yourself and keep a copy)\npublic key ${publicFile}`,
  publicKey: "publicKey for the policy",
  keyId: "keyId",
  signed: (file, keyId, sha256) => `${file}: keyId ${keyId}, sha256 ${sha256}`,
  notTested: "not signed: its examples fail",
  notBuilt: "not signed: not made by seii pack build, so its examples were never run",
  notCanonical: "changed after it was built: run seii pack build again",
  valid: (id, version, keyId, sha256) =>
    `the signature is valid: ${id} version ${version}, keyId ${keyId}, sha256 ${sha256}`,
  invalid: {
    "unknown key": "signed with another key than those given",
    "wrong signature": "the signature does not fit: the file is damaged or was changed",
  },
  notSigned: "is not signed",
  exists: "is there already and is not overwritten",
  engineRange: (range, version) => `this pack is for engine ${range} (this one is ${version})`,
};
