import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The browser that the journeys run in: `SEII_CHROMIUM`, else Playwright's own, else one that is installed. Google Chrome
 * itself refuses unpacked extensions from the command line since 137.
 * @throws Error when there is none
 */
export function findChromium(): string {
  const named = process.env["SEII_CHROMIUM"];
  const candidates = named === undefined ? [chromium.executablePath(), ...INSTALLED] : [named];
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Error("no Chromium found: set SEII_CHROMIUM to one");
  return found;
}
