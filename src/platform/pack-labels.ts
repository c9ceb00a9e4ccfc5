import * as z from "zod/mini";

const pack = z.object({
  header: z.object({
    name: z.object({ ja: z.string(), en: z.optional(z.string()) }),
    version: z.number(),
    label: z.optional(z.string()),
  }),
});

/** Name and version of a compiled pack, for people. @returns undefined where the file is no pack */
export function parsePackLabel(
  json: unknown,
  language: "ja" | "en",
): { readonly name: string; readonly version: string } | undefined {
  const header = pack.safeParse(json).data?.header;
  if (header === undefined) return undefined;
  const { name, version, label } = header;
  return { name: language === "en" ? (name.en ?? name.ja) : name.ja, version: label ?? String(version) };
}
