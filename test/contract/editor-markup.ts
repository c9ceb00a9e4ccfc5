import fc, { type Arbitrary } from "fast-check";

/** Markup as editors hold it: what people type, paste and format in Gmail and in Outlook on the web. */
export type HostMarkup = "gmail" | "outlook";

const WORDS = [
  "申し訳ございません",
  "。",
  "お客様",
  "ご迷惑を",
  "A teh B",
  "😊",
  "👨‍👩‍👧",
  "葛\u{E0100}",
  "か\u3099",
  "①",
  " ",
  "  ",
  "\u00A0",
  "\u200B",
  "\uFEFF",
  "納品が\n遅れ",
  "\u3000",
  "&lt;b&gt;",
];

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(""));

const image = fc.constantFrom(
  '<img alt="😊" class="an1" src="data:,">',
  '<img data-emoji="🙇‍♂️" alt="🙇‍♂️" src="data:,">',
  '<img alt="社章" src="data:,">',
  '<img src="data:,">',
);

const inline: Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    image,
    fc.constant("<br>"),
    fc
      .tuple(
        fc.constantFrom(
          ["<b>", "</b>"],
          ["<i>", "</i>"],
          ["<u>", "</u>"],
          ['<span style="color: rgb(200, 0, 0);">', "</span>"],
          ['<span style="font-size: 14pt;">', "</span>"],
          ['<a href="https://example.jp/">', "</a>"],
          ['<font color="#003366">', "</font>"],
        ),
        fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
      )
      .map(([[open, close], inner]) => `${open}${inner.join("")}${close}`),
  ),
})).node;

const run = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));

function blocks(line: (inner: string) => string): Arbitrary<string> {
  return fc.letrec<{ block: string }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      run.map(line),
      fc.constant(line("<br>")),
      fc.array(tie("block"), { minLength: 1, maxLength: 2 }).map((inner) => `<div>${inner.join("")}</div>`),
      fc
        .array(run, { minLength: 1, maxLength: 3 })
        .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`),
      fc
        .array(run, { minLength: 1, maxLength: 3 })
        .map((items) => `<ol><li>${items.join("</li><li>")}</li></ol>`),
      fc
        .array(fc.tuple(run, run), { minLength: 1, maxLength: 2 })
        .map(
          (rows) =>
            `<table><tbody>${rows.map((row) => `<tr><td>${row.join("</td><td>")}</td></tr>`).join("")}</tbody></table>`,
        ),
      run.map((inner) => `<p>${inner}</p>`),
      run.map((inner) => `<blockquote>${inner}</blockquote>`),
    ),
  })).block;
}

/** The content of an editor of `host`. */
export function editorMarkup(host: HostMarkup): Arbitrary<string> {
  const line =
    host === "gmail"
      ? (inner: string) => `<div>${inner}</div>`
      : (inner: string) =>
          `<div class="elementToProof" style="font-family: Aptos, sans-serif; font-size: 12pt;">${inner}</div>`;
  const lines = fc.array(blocks(line), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
  // In Gmail the first line often stands in the editor itself.
  return host === "gmail"
    ? fc.tuple(fc.oneof(fc.constant(""), run), lines).map((parts) => parts.join(""))
    : lines;
}

export const replacements = fc.constantFrom(
  "",
  "深くお詫び申し上げます",
  "the",
  "😌",
  "か\u3099",
  "一つ目\n二つ目",
);
