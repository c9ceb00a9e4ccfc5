import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a script is made of: paths inside the repository. */
async function filesOf(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    treeShaking: true,
    metafile: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".css": "text" },
    define: { "import.meta.env": "{}" },
    logLevel: "silent",
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);
}

const within = (files: readonly string[], folder: string) => files.filter((path) => path.startsWith(folder));

// Each mail page pays for what stands in its script.
it.each(["gmail", "outlook"])(
  "%s's script holds no schema library and reads no Japanese itself",
  async (host) => {
    const files = await filesOf(`entrypoints/${host}.content/index.ts`);
    expect(within(files, "node_modules/preact/")).not.toEqual([]);
    expect(within(files, "node_modules/zod/")).toEqual([]);
    expect(within(files, "src/language/")).toEqual(["src/language/draft.ts"]);
  },
);

it("would see a schema library", async () => {
  const files = await filesOf("src/platform/parse-settings.ts");
  expect(within(files, "node_modules/zod/")).not.toEqual([]);
});
