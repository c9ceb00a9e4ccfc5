import type { LocalText } from "./report";

/** Where a pack comes from, in falling authority. */
export const PACK_ORIGINS = ["built-in", "policy", "user"] as const;
export type PackOrigin = (typeof PACK_ORIGINS)[number];

/** Why a pack was refused, or what is to be said of one that runs. */
export const PACK_NOTICES = [
  /** No answer: host, certificate, CORS, a redirect, or a transfer that was cut short. */
  "network",
  /** The server answered with another status than 200; details: the status. */
  "status",
  "too-large",
  "timeout",
  /** Not a pack; details: the faults. */
  "format",
  /** The signature is none of the payload's. */
  "signature",
  /** Signed by a key that the policy does not name; details: its id. */
  "unknown-key",
  /** The file holds another pack than the policy says; details: its id. */
  "other-id",
  /** An id that belongs to another pack here: the built-in one, or one of the policy. */
  "taken-id",
  /** Made for other versions of the engine; details: the range wanted, the version here. */
  "engine",
  /** A higher version was here before; details: that version. */
  "downgrade",
  /** The policy wants a higher version; details: that version. */
  "below-minimum",
  /** Another content under a version that is here already. */
  "same-version",
  /** Not the version that the policy pins; details: that version. */
  "pin",
  /** A pack that it builds on is not here; details: its id. */
  "base-missing",
  /** A locked rule fails its own examples here; details: rules with their examples. */
  "self-test",
  /** The self-test could not be run; it will be tried again. */
  "unavailable",
  /** The policy allows no packs of the users' own, or a user's pack wants what only the company's may. */
  "not-allowed",
  /** An entry of the policy that cannot be read; details: what is wrong with it. */
  "policy",
  /** The browser's storage refused. */
  "storage",
  /** Runs on after its day; details: that day. */
  "expired",
  /** Some rules fail their own examples here and do not run; details: their ids. */
  "quarantine",
] as const;
export type PackNoticeCode = (typeof PACK_NOTICES)[number];

export interface PackNotice {
  readonly code: PackNoticeCode;
  /** The pack's id; of a policy entry that cannot be read, its place, e.g. `packs[0]`. */
  readonly pack: string;
  /** The version that this is about, where it is known. */
  readonly version?: number | undefined;
  /** The version that runs meanwhile; undefined where none does. */
  readonly running?: number | undefined;
  readonly details: readonly string[];
  /** What is wrong in the file or the policy, for people: it stands for the details. */
  readonly said?: readonly LocalText[] | undefined;
}

/** What a pack may ask of a locked rule in vain. */
export const REFUSED_CHANGES = [
  /** An override of it. */
  "override",
  /** Another rule in its place. */
  "rule",
  /** To ask less for the move that it requires, or to give it less weight. */
  "need",
  /** To teach that move other words: what they say would count as the move. */
  "cues",
  /** To allow its words: other rules leave them alone. */
  "allow",
  /** To add to a list of words, or of words that count as one, by which it looks. */
  "words",
] as const;

/** A change that a pack asks for and that does not take place: the rule was locked by a pack before it. */
export interface RefusedChange {
  readonly pack: string;
  /** `pack/rule`. */
  readonly rule: string;
  readonly what: (typeof REFUSED_CHANGES)[number];
}

export interface KeptVersion {
  readonly version: number;
  /** Of the payload's bytes, in hexadecimal. */
  readonly sha256: string;
  /** ISO 8601. */
  readonly receivedAt: string;
}

/** A pack at work. */
export interface PackEntry extends KeptVersion {
  readonly id: string;
  readonly origin: PackOrigin;
  readonly name: LocalText;
  readonly label?: string | undefined;
  readonly owner?: string | undefined;
  /** The versions of the engine that it is made for. */
  readonly engine: string;
  readonly expires?: string | undefined;
  readonly keyId?: string | undefined;
  /** Address that it is updated from. */
  readonly url?: string | undefined;
  /** ISO 8601; the last time the address was asked. */
  readonly checkedAt?: string | undefined;
  /** How many rules it brings. */
  readonly rules: number;
  /** Keys of other packs' rules that it changes. */
  readonly overrides: readonly string[];
  /** Changes of it that a lock refuses. */
  readonly refused: readonly Omit<RefusedChange, "pack">[];
  /** Rules that fail their own examples here, with the example. */
  readonly quarantined: readonly { readonly rule: string; readonly example: string }[];
  /** The versions kept, newest first. */
  readonly kept: readonly KeptVersion[];
}

/** Exactly what runs: the audit. */
export interface PackOverview {
  /** Grows whenever other packs, or another version of one, come to run. */
  readonly revision: number;
  /** In the order in which they are joined. */
  readonly packs: readonly PackEntry[];
  readonly notices: readonly PackNotice[];
  /** False where the policy forbids packs of the users' own. */
  readonly userPacks: boolean;
  /** The asking mail's threshold that the company's packs want, 0–100. */
  readonly gateThreshold?: number | undefined;
}
