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
  note: (message) => `note: ${message}`,
  checked: (rules) => `${rules} rules, no fault in how they are written`,
  tested: (rules, examples, failed) => `${rules} rules, ${examples} examples, ${failed} failed`,
  covered: (tried, all) =>
    `${tried} of ${all} wordings are exercised by examples${tried < all ? "; not these:" : ""}`,
  mails: (mails, applicable) => `on ${mails} mails (${applicable} apologies):`,
  fires: (mails, percent, findings) => `${mails} mails (${percent}%), ${findings} places`,
  built: (file, rules, bytes, sha256) => `${file}: ${rules} rules, ${bytes} bytes, sha256 ${sha256}`,
  keys: (file, publicFile) =>
    `private key ${file} (readable by you only: keep it to yourself and keep a copy)\npublic key ${publicFile}`,
  publicKey: "publicKey for the policy",
  keyId: "keyId",
  signed: (file, keyId, sha256) => `${file}: keyId ${keyId}, sha256 ${sha256}`,
  isSigned: "is signed already: sign the file that seii pack build made",
  tooLarge: (bytes, max) => `signed it has ${bytes} bytes, more than can be delivered (${max})`,
  notTested: "not signed: its examples fail",
  notBuilt: "not signed: not made by seii pack build, so its examples were never run",
  notCanonical: "changed after it was built: run seii pack build again",
  valid: (id, version, keyId, sha256) =>
    `the signature is valid: ${id} version ${version}, keyId ${keyId}, sha256 ${sha256}`,
  invalid: {
    "unknown key": "signed with another key than those given",
    "wrong signature": "the signature does not fit: the file is damaged or was changed",
  },
  noKey: {
    "private key":
      "not an Ed25519 private key (PEM, as seii pack keygen or openssl genpkey -algorithm ed25519 writes it)",
    "public key": "not an Ed25519 public key (the .pub file of keygen, or the line publicKey of the policy)",
    "private key given":
      "a private key: the public one (the .pub file) is wanted, the private one stays with you",
    "public key given": "a public key: signing takes the private one (the file without .pub)",
    encrypted: "a key encrypted with a passphrase cannot be read",
  },
  notSigned: "is not signed",
  next: (folder) => `next: seii pack check ${folder}, then seii pack test ${folder}`,
  exists: "is there already and is not overwritten",
  versions: (id, before, after) => `${id}: version ${before} → ${after}`,
  otherPack: (before, after) => `not the same pack (${before} and ${after})`,
  notHigher: (before, after) => `the version is not higher (${before} → ${after}): nobody will be updated`,
  noChanges: "nothing changes for users",
  areas: { pack: "pack", rule: "rule", move: "move", words: "words", score: "score", gate: "gate" },
  prh: {
    name: (file) => `表記の規則（${file}）`,
    message: (expected) => `「{match}」は「${expected}」と書きます。`,
    why: (comment) => comment ?? "表記の基準に合いません。",
    fix: (expected) => `「${expected}」に直します。`,
    source: "prh",
    imported: (folder, rules, skipped) => `${folder}: ${rules} rules imported, ${skipped} left out`,
    notPrh: "not a prh dictionary",
    noRules: "not a prh dictionary: no rules",
    imports: "files named in imports are not followed: import them one by one",
    notRule: "cannot be made a rule (a regular expression needs specs)",
    lookaround: "RE2 has no lookaround and no backreferences",
    pattern: "not a pattern in the syntax of RE2",
    same: "no spelling to be found is given",
  },
  engineRange: (range, version) => `this pack is for engine ${range} (this one is ${version})`,
};
