import { structure } from "./structure";

const HEAD_LINE = /^[^\s:：@]{1,12}(?: [^\s:：@]{1,12})?\s?[:：]\s*\S/;
/** So many lines of the form "name: value", one with an address, are the head of a mail that was answered. */
const HEAD_LINES = 3;

/**
 * The nodes of the mail answered or forwarded, in document order. What the user writes above it stays, also inside the
 * container that holds the quote.
 */
export function findQuote(body: HTMLElement): readonly Node[] {
  const container = body.querySelector(structure.quoteContainer);
  const head = findHead(body);
  if (container && !(head && container.contains(head))) {
    return [...ruleBefore(container), container];
  }
  if (!head) return citations(body);
  const start = startOf(head);
  const inside = [start, ...nodesAfter(start)];
  // What stands behind the wrapper that holds the head is the rest of the same quote.
  const wrapper = container ?? start.parentElement;
  return wrapper && wrapper !== body && container ? [...inside, ...restOfQuote(container)] : inside;
}

/** The first head of a quote: by its id, else a block whose lines are those of one. */
function findHead(body: HTMLElement): Element | undefined {
  const byId = body.querySelector(structure.quoteHead);
  if (byId) return byId;
  for (const rule of body.querySelectorAll("hr")) {
    const next = rule.nextElementSibling;
    if (next && looksLikeHead(next)) return next;
  }
  return undefined;
}

function looksLikeHead(block: Element): boolean {
  const names = [...block.querySelectorAll("b, strong")].filter((name) =>
    /[:：]\s*$/.test(name.textContent ?? ""),
  );
  const text = block.textContent ?? "";
  if (text.length > 2000 || !/@|[:：]/.test(text)) return false;
  if (names.length >= HEAD_LINES) return true;
  const lines = (block.innerHTML ?? "").split(/<br[^>]*>|<\/(?:div|p)>/i).map(plain);
  return lines.filter((line) => HEAD_LINE.test(line)).length >= HEAD_LINES && text.includes("@");
}

function plain(markup: string): string {
  return markup.replaceAll(/<[^>]*>/g, "").trim();
}

/** Where the quote begins: the rule, and Outlook's own empty block, stand before its head. */
function startOf(head: Element): Node {
  let start: Element = head;
  for (let before = head.previousElementSibling; before; before = before.previousElementSibling) {
    const belongs = before.localName === "hr" || before.matches(structure.beforeQuote);
    if (!belongs && !isEmpty(before)) break;
    if (hasTextBetween(before, start)) break;
    if (belongs) start = before;
  }
  return start;
}

function ruleBefore(container: Element): readonly Node[] {
  const before = container.previousElementSibling;
  return before && (before.localName === "hr" || before.matches(structure.beforeQuote)) ? [before] : [];
}

/** Where neither ids nor a head are left: what is quoted as mail programs quote. */
function citations(body: HTMLElement): readonly Node[] {
  const first = body.querySelector(structure.beforeQuote);
  const after = first ? nodesAfter(first) : [];
  if (first && after.some((node) => node.nodeName === "HR")) return [first, ...after];
  const blocks = [...body.querySelectorAll('blockquote[type="cite"], blockquote[style*="border-left"]')];
  return blocks.filter((block) => !blocks.some((outer) => outer !== block && outer.contains(block)));
}

function restOfQuote(container: Element): readonly Node[] {
  return nodesAfter(container).filter(
    (node) => node.nodeType === 1 && (node as Element).matches(structure.quotedId),
  );
}

function isEmpty(element: Element): boolean {
  return element.textContent?.trim() === "" && element.querySelector("img, table") === null;
}

function hasTextBetween(before: Node, after: Node): boolean {
  for (let node = before.nextSibling; node && node !== after; node = node.nextSibling) {
    if (node.nodeType === 3 && node.nodeValue?.trim() !== "") return true;
  }
  return false;
}

function nodesAfter(node: Node): readonly Node[] {
  const after: Node[] = [];
  for (let next = node.nextSibling; next; next = next.nextSibling) after.push(next);
  return after;
}
