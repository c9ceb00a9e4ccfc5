import type { CompiledPack } from "../../src/packs/compiled-pack";
import { samplePack } from "../../src/packs/delivery/testing/sample-packs";

/** A pack with something in every field that a person or a mail may come to see. */
export function fullPack(text: string): CompiledPack {
  const local = { ja: text, en: text };
  const pack = samplePack({
    label: text.slice(0, 40),
    owner: text,
    name: local,
    templates: { cause: local },
    vocabulary: { allow: [text], same: [[text.slice(0, 40), "別"]], words: { own: [text] } },
    overrides: { "apology/emoji": { message: local, why: local, fix: local, template: local } },
  });
  return {
    ...pack,
    rules: pack.rules.map((rule) => ({
      ...rule,
      message: local,
      why: local,
      fix: local,
      template: local,
      source: text,
      suggest: [{ label: local, replace: text }],
    })),
    moves: [
      {
        move: "cause",
        label: local,
        headings: [text],
        stages: { final: { need: "required" } },
        weight: 10,
        template: local,
        cues: [{ status: "present", phrases: [text] }],
      },
    ],
    detection: { lists: { own: { phrases: [text], unless: [text] } } },
  };
}
