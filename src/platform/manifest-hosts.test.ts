import { describe, expect, it } from "vitest";
import config from "../../wxt.config";
import { HOST_PATTERNS } from "./hosts";

describe("the manifest", () => {
  it.each(["chrome", "firefox"])("asks for the five hosts and for nothing else: %s", async (browser) => {
    const { manifest } = config;
    if (typeof manifest !== "function") throw new Error("no manifest");
    const environment = { browser, manifestVersion: 3, command: "build", mode: "production" } as const;
    const { host_permissions, permissions } = (await manifest(environment)) as {
      readonly host_permissions?: readonly string[];
      readonly permissions?: readonly string[];
    };
    expect(host_permissions).toEqual([...HOST_PATTERNS]);
    expect(HOST_PATTERNS.map((pattern) => new URL(pattern.replace("*", "")).hostname)).toEqual([
      "mail.google.com",
      "outlook.live.com",
      "outlook.office.com",
      "outlook.office365.com",
      "outlook.cloud.microsoft",
    ]);
    expect(permissions).toContain("storage");
    for (const broad of ["tabs", "scripting", "webRequest", "<all_urls>"])
      expect(permissions).not.toContain(broad);
  });
});
