/** Elements that begin and end on lines of their own. */
const BLOCKS =
  /^(?:address|article|blockquote|center|dd|div|dl|dt|fieldset|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul)$/;
/** Elements whose text is no part of the mail. */
const HIDDEN = /^(?:head|script|style|template|title|noscript)$/;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/;
/** Where a reply's quotation begins: Gmail's container, Outlook's rule, a quotation of any mail program. */
const QUOTE =
  /\b(?:class\s*=\s*["']?[^"'>]*\bgmail_quote\b|id\s*=\s*["']?(?:x_)*(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)\b)/i;
/** Longer tags are no tags: they are not looked for. */
const TAG_LENGTH = 20_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  copy: "©",
  reg: "®",
  trade: "™",
  yen: "¥",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  middot: "·",
  bull: "•",
  times: "×",
  laquo: "«",
  raquo: "»",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  rarr: "→",
  larr: "←",
  ensp: " ",
  emsp: "\u3000",
  thinsp: " ",
};

interface OpenElement {
  readonly name: string;
  readonly quote: boolean;
}

/**
 * The text of an HTML mail as it would be read: a line for each block and `<br>`, images by their `alt` (webmail writes
 * emoji so), quoted mail marked with `> ` at the beginning of its lines. Linear, and never anything but text.
 */
export function htmlToText(html: string): string {
  const out = new LineWriter();
  const open: OpenElement[] = [];
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf("<", at);
    const end = next < 0 ? html.length : next;
    if (end > at) out.text(decode(html.slice(at, end)));
    if (next < 0) break;
    if (html.startsWith("<!--", next)) {
      const close = html.indexOf("-->", next + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const tag = TAG.exec(html.slice(next, next + TAG_LENGTH));
    if (!tag) {
      if (/^<[!?]/.test(html.slice(next, next + 2))) {
        const close = html.indexOf(">", next);
        at = close < 0 ? html.length : close + 1;
      } else {
        out.text("<");
        at = next + 1;
      }
      continue;
    }
    at = next + tag[0].length;
    const name = (tag[2] as string).toLowerCase();
    const closes = tag[1] === "/";
    if (closes) {
      const from = open.findLastIndex((e) => e.name === name);
      const closed = from < 0 ? [] : open.splice(from);
      if (BLOCKS.test(name)) out.block();
      for (const element of closed) if (element.quote) out.quote(-1);
      continue;
    }
    if (HIDDEN.test(name)) {
      at = endOf(name, html, at);
      continue;
    }
    const attributes = tag[3] ?? "";
    if (name === "br") out.line();
    else if (name === "img")
      out.text(
        decode(
          /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i
            .exec(attributes)
            ?.slice(1)
            .find((v) => v !== undefined) ?? "",
        ),
      );
    else if (name === "td" || name === "th") out.text(" ");
    if (BLOCKS.test(name)) out.block();
    if (name === "li") out.text("・");
    if (VOID.test(name)) continue;
    const quote = name === "blockquote" || QUOTE.test(attributes);
    if (quote) out.quote(1);
    open.push({ name, quote });
  }
  return out.end();
}

/** Where an element's text ends: nothing in it is a tag but its own end. */
function endOf(name: string, html: string, from: number): number {
  const end = new RegExp(`</${name}\\s*>`, "gi");
  end.lastIndex = from;
  return end.exec(html) === null ? html.length : end.lastIndex;
}

/** Writes lines, white space made one as in a browser. */
class LineWriter {
  readonly #lines: string[] = [];
  #line = "";
  #quotes = 0;

  text(text: string): void {
    const words = text.replace(/[ \t\r\n\f]+/g, " ");
    this.#line += this.#line === "" || this.#line.endsWith(" ") ? words.replace(/^ /, "") : words;
  }

  line(): void {
    const text = this.#line.trimEnd();
    this.#lines.push(this.#quotes > 0 ? `> ${text}` : text);
    this.#line = "";
  }

  /** Ends the line that is begun, if one is. */
  block(): void {
    if (this.#line.trim() !== "") this.line();
    this.#line = "";
  }

  quote(step: 1 | -1): void {
    this.block();
    this.#quotes += step;
  }

  end(): string {
    this.block();
    return this.#lines.join("\n");
  }
}

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g,
    (whole, dec, hex, name) => {
      if (name !== undefined) return ENTITIES[name as string] ?? whole;
      const code = dec === undefined ? Number.parseInt(hex as string, 16) : Number(dec);
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : "\ufffd";
    },
  );
}
