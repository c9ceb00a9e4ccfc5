import { describe, expect, it } from "vitest";
import { isDenied } from "./denial";

const after = (text: string, words: string) => isDenied(text, text.indexOf(words) + words.length);

describe("isDenied", () => {
  it.each([
    ["弊社の手違いではございませんでした。", "手違い"],
    ["お客様に落ち度はまったくございません。", "落ち度"],
    ["私の不注意によるものかどうかも含めて調べます。", "不注意"],
    ["弊社の責任による故障の場合に限ります。", "責任"],
    ["些細な見落としとは考えておりません。", "見落とし"],
  ])("holds for %s", (text, words) => expect(after(text, words)).toBe(true));

  it.each([
    ["弊社の手違いでございました。", "手違い"],
    ["お客様の落ち度ではないでしょうか。", "落ち度"],
    ["私の不注意により、止まりました。", "不注意"],
    ["弊社の責任は重いと考えております。", "責任"],
  ])("does not hold for %s", (text, words) => expect(after(text, words)).toBe(false));
});
