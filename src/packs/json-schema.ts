import * as z from "zod/mini";
import { detection, moveSource, packHeader, ruleSource } from "./schema";
import { type FaultLanguage } from "./texts/fault-texts";
import { keyTexts } from "./texts/key-texts";

/** The kinds of files in a pack's folder. */
export const FILE_KINDS = { pack: packHeader, rule: ruleSource, move: moveSource, detection } as const;
export type FileKind = keyof typeof FILE_KINDS;

/** A rule that `overrides` may name: as `pack/rule`, with what it says. */
export interface OverridableRule {
  readonly name: string;
  readonly message: string;
}

/**
 * The JSON Schema (draft 7, which editors know best) of a kind of file, its keys described. It refuses what the shape
 * alone tells; `seii pack check` sees more.
 * @param overridable the rules that editors offer in `overrides` of `pack.yaml`
 */
export function packJsonSchema(
  kind: FileKind,
  language: FaultLanguage = "ja",
  overridable: readonly OverridableRule[] = [],
): object {
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
  return kind === "pack" && overridable.length > 0 ? withRuleNames(schema, overridable) : schema;
}

function withRuleNames(schema: z.core.JSONSchema.BaseSchema, rules: readonly OverridableRule[]): object {
  const { overrides } = schema.properties ?? {};
  if (typeof overrides !== "object") return schema;
  const { additionalProperties: override, ...plain } = overrides;
  const ref = { $ref: "#/definitions/override" };
  const named = Object.fromEntries(
    // What stands beside a `$ref` counts for nothing in draft 7.
    rules.map(({ name, message }) => [name, { allOf: [ref], description: message }]),
  );
  const properties = {
    ...schema.properties,
    overrides: { ...plain, properties: named, additionalProperties: ref },
  };
  return {
    ...schema,
    properties,
    definitions: { ...(schema["definitions"] as object | undefined), override },
  };
}
