import { describe, expect, it } from "vitest";
import { parseSettings } from "./parse-settings";
import { readSettingsFile, writeSettingsFile } from "./settings-file";

const settings = parseSettings({
  gate: "reason",
  gateThreshold: 75,
  disabledHosts: ["outlook.live.com"],
  disabledRules: ["apology/jargon"],
  severities: { "apology/emoji": "hint" },
  history: false,
  theme: "contrast",
  language: "en",
});

describe("settings as a file", () => {
  it("come back as they went", () => {
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ settings, refused: [] });
  });

  it("leave out what cannot be read, and say so", () => {
    const text = JSON.stringify({
      format: "seii-settings",
      version: 1,
      settings: {
        gate: "loud",
        gateThreshold: 70,
        severities: { "apology/emoji": "fatal" },
        colour: "red",
        toString: 1,
      },
    });
    expect(readSettingsFile(text)).toEqual({
      settings: { gateThreshold: 70 },
      refused: ["gate", "severities", "colour", "toString"],
    });
  });

  it.each([
    "",
    "[]",
    "{}",
    '{"format":"seii-history","settings":{}}',
    '{"format":"seii-settings","settings":[]}',
  ])("are not %j", (text) => {
    expect(readSettingsFile(text)).toBeUndefined();
  });
});
