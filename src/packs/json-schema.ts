import * as z from "zod/mini";
import { detection, moveSource, packHeader, ruleSource } from "./schema";
import { type FaultLanguage } from "./texts/fault-texts";
import { keyTexts } from "./texts/key-texts";

/** The kinds of files in a pack's folder. */
export const FILE_KINDS = { pack: packHeader, rule: ruleSource, move: moveSource, detection } as const;
export type FileKind = keyof typeof FILE_KINDS;

/**
 * The JSON Schema (draft 7, which editors know best) of a kind of file, its keys described. It refuses what the shape
 * alone tells; `seii pack check` sees more.
 */
export function packJsonSchema(kind: FileKind, language: FaultLanguage = "ja"): object {
  const schema = z.toJSONSchema(FILE_KINDS[kind], {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      for (const [key, property] of Object.entries(jsonSchema.properties ?? {})) {
        const description = Object.hasOwn(keyTexts, key) ? keyTexts[key]?.[language] : undefined;
        if (description !== undefined && typeof property === "object" && !("$ref" in property))
          property.description = description;
      }
    },
  });
  return schema;
}
