import { comparePacks, type PackChange } from "../../engine/compare-packs";
import { loadPack } from "../pack-files";
import { belowOf, openBench } from "./bench";
import { answer, type PackCommand, type PackRequest } from "./pack-request";

/** `seii pack diff OLD NEW`: what changes for users; exit 0 whether anything does or not. */
export const diffPacks: PackCommand = async (request) => {
  const [oldPath = "", newPath = ""] = request.operands;
  const bench = openBench(request);
  const options = { language: request.language, below: bench.below };
  const [before, after] = [loadPack(oldPath, options), loadPack(newPath, options)];
  const changes = comparePacks(belowOf(bench, after.header.id), before, after);
  const warnings = warningsOf(request, before.header, after.header);
  const { id } = after.header;
  await answer(request, { id, from: before.header.version, to: after.header.version, warnings, changes }, [
    request.texts.versions(id, before.header.version, after.header.version),
    ...warnings.map((w) => `! ${w}`),
    ...(changes.length === 0 ? [request.texts.noChanges] : changes.flatMap((c) => formatChange(c, request))),
  ]);
  return 0;
};

interface Named {
  readonly id: string;
  readonly version: number;
}

function warningsOf({ texts }: PackRequest, before: Named, after: Named): readonly string[] {
  return [
    ...(before.id === after.id ? [] : [texts.otherPack(before.id, after.id)]),
    ...(after.version > before.version ? [] : [texts.notHigher(before.version, after.version)]),
  ];
}

/** Keys that merging makes, as the packs' files call them. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ["also", "phrases+"],
  ["except", "phrases-"],
]);
const SIGNS = { added: "+", removed: "-", changed: "~" } as const;

function formatChange(
  { kind, what, key, before, after }: PackChange,
  { texts }: PackRequest,
): readonly string[] {
  const [area = "", name] = what.split(" ");
  const title = [texts.areas[area as keyof typeof texts.areas], name].filter(Boolean).join(" ");
  const value = kind === "removed" ? before : after;
  if (key === undefined) return [`${SIGNS[kind]} ${title}${summary(value)}`];
  const isList = Array.isArray(before) || Array.isArray(after);
  const label = KEYS.get(key) ?? key;
  if (!isList) return [`${SIGNS[kind]} ${title} ${label}: ${show(before)} → ${show(after)}`];
  return [
    `${SIGNS[kind]} ${title} ${label}:`,
    ...asList(before).map((v) => `    - ${show(v)}`),
    ...asList(after).map((v) => `    + ${show(v)}`),
  ];
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const show = (value: unknown) =>
  value === null || value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value);

/** A rule that came or went is told by its severity and its message. */
function summary(value: unknown): string {
  const { severity, message } = (value ?? {}) as { severity?: string; message?: { ja: string } };
  return message === undefined ? "" : ` [${severity ?? ""}] ${message.ja}`;
}
