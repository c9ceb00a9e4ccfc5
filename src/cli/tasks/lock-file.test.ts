import { describe, expect, it } from "vitest";
import { completeLock } from "./lock-file";

const tool = (optionalDependencies: Record<string, string>) => ({
  packages: {
    "": {},
    "node_modules/tool": { version: "1.2.3", dev: true, optionalDependencies },
    "node_modules/@tool/linux-x64-gnu": { version: "1.2.3", dev: true, optional: true },
  },
});

describe("completeLock", () => {
  it("adds the platforms that are missing, and only those", () => {
    const names = [
      "@tool/linux-x64-gnu",
      "@tool/linux-arm64-musl",
      "@tool/darwin-arm64",
      "@tool/win32-x64-msvc",
    ];
    const { completed, added } = completeLock(tool(Object.fromEntries(names.map((name) => [name, "1.2.3"]))));
    expect(added).toEqual(names.slice(1));
    expect(completed.packages["node_modules/@tool/linux-arm64-musl"]).toEqual({
      version: "1.2.3",
      dev: true,
      optional: true,
      os: ["linux"],
      cpu: ["arm64"],
      libc: ["musl"],
    });
    expect(completed.packages["node_modules/@tool/darwin-arm64"]).not.toHaveProperty("libc");
    expect(Object.keys(completed.packages)[0]).toBe("");
  });

  it("sees a package locked beside the one that wants it", () => {
    const packages = {
      "": {},
      "node_modules/a/node_modules/b": { optionalDependencies: { "x-linux-x64": "1.0.0" } },
      "node_modules/a/node_modules/x-linux-x64": { version: "1.0.0" },
    };
    expect(completeLock({ packages }).added).toEqual([]);
  });

  it("refuses to guess a platform", () => {
    expect(() => completeLock(tool({ "@tool/native": "1.2.3" }))).toThrow(
      "no platform in the name @tool/native",
    );
  });
});
