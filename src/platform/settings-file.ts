import { parseSettings } from "./parse-settings";
import type { Settings } from "./settings";

const FORMAT = "seii-settings";

export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, settings }, undefined, 2)}\n`;
}

export interface ReadSettings {
  readonly settings: Partial<Settings>;
  /** Keys whose value was not readable, and keys that no setting has. */
  readonly refused: readonly string[];
}

/** Reads an exported file. @returns undefined where it is none */
export function readSettingsFile(text: string): ReadSettings | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(json) || json["format"] !== FORMAT || !isObject(json["settings"])) return undefined;
  const known = parseSettings(undefined);
  const settings: Record<string, unknown> = {};
  const refused: string[] = [];
  for (const [key, value] of Object.entries(json["settings"])) {
    const parsed: unknown = Object.hasOwn(known, key)
      ? parseSettings({ [key]: value })[key as keyof Settings]
      : undefined;
    // A setting that cannot be read falls back to its default: it does not come back as it went in.
    if (parsed !== undefined && JSON.stringify(parsed) === JSON.stringify(value)) settings[key] = parsed;
    else refused.push(key);
  }
  return { settings, refused };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
