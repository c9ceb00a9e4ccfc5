import type { packNoticeJa } from "./pack-notice.ja";

export const packNoticeEn: typeof packNoticeJa = {
  title: "About the rule packs",
  pack: (id, version) => (version === undefined ? id : `${id} version ${version}`),
  refused: (pack, cause, rest) => `${pack} cannot be used: ${cause} ${rest}`,
  said: (pack, what) => `${pack}: ${what}`,
  running: (version) => `Version ${version} stays in use.`,
  withoutPack: "The review goes on without this pack.",
  cause: {
    network: (about) => `${about} cannot be reached (check certificate, CORS and redirects, too).`,
    status: (about) => `the server answered ${about}.`,
    "too-large": () => "the file is larger than 1 MiB.",
    timeout: () => "the server took too long.",
    format: (about) => `it is no pack (${about}).`,
    signature: (about) =>
      about === ""
        ? "its signature does not fit its content."
        : "it is not signed (put the file there that seii pack sign wrote).",
    "unknown-key": (about) => `it is signed by a key that the policy does not name (${about}).`,
    "other-id": (about) => `it is another pack (${about}).`,
    "taken-id": (about) => `a pack of the same id is delivered already (${about}).`,
    engine: (about) => `it does not work with this extension (it needs engine ${about}).`,
    downgrade: (about) => `it is older than version ${about}, which was here already.`,
    "below-minimum": (about) => `it is older than version ${about}, which the policy asks for.`,
    "same-version": () => "its content differs under the same version number.",
    pin: (about) => `it is not version ${about}, which the policy names.`,
    "base-missing": (about) => `a pack that it builds on is missing (${about}).`,
    "self-test": (about) =>
      about === "timeout"
        ? "its examples took too long."
        : `a locked rule fails its own examples (${about}).`,
    unavailable: () => "its examples could not be run; they will be tried again.",
    "not-allowed": (about) => `the policy does not allow it${about === "" ? "" : ` (${about})`}.`,
    policy: (about) => `the policy's entry is faulty${about === "" ? "" : ` (${about})`}.`,
    storage: () => "the browser could not store it.",
    expired: (about) => `expired on ${about}; it stays in use.`,
    quarantine: (about) => `rules that fail their own examples are left out (${about}).`,
  },
};
