import { type Exclusions, unlessWithin } from "../exclusions";
import { structure } from "./structure";

const FORWARD_WORDS = "---------- Forwarded message";
const FORWARD = /^\s*-{8,}/;
/** A text without one of its characters is no part of `FORWARD_WORDS`; an empty one may have kept its parts asunder. */
const PART_OF_FORWARD_WORDS = /^$|[- Fadegmorsw]/;

/**
 * What Gmail folds into the editor that the user did not write: signatures, quoted mail, islands. The user's note at
 * the head of a forward's container, text between the quotes of a reply and `gmail_original` blocks stay in the body.
 */
export function findGmailExclusions(body: HTMLElement): Exclusions {
  const quoted: Node[] = [];
  const looked: Node[] = [];
  for (const container of body.querySelectorAll(structure.quoteContainer)) {
    looked.push(container);
    if (!isWithin(quoted, container)) quoted.push(...quotedParts(container));
  }
  for (const block of body.querySelectorAll("blockquote")) {
    if (isWithin(quoted, block)) continue;
    if (block.previousElementSibling) looked.push(block.previousElementSibling);
    if (!looksQuoted(block)) continue;
    const introduction = introductionBefore(block);
    if (introduction) quoted.push(introduction);
    quoted.push(block);
  }
  const isQuotedByItself = quoted.length > 0;
  if (!isQuotedByItself) quoted.push(...forwardByItsWords(body));
  const isForwardByItsWords = !isQuotedByItself && quoted.length > 0;
  const nodes = new Set<Node>(quoted);
  for (const other of body.querySelectorAll(`${structure.signature}, ${structure.island}`)) nodes.add(other);
  for (const signature of body.querySelectorAll(structure.signature)) {
    const before = signature.previousElementSibling;
    const dashes = before?.localName === "br" ? before.previousElementSibling : before;
    if (dashes) looked.push(dashes);
    if (dashes?.textContent?.trim() === "--") nodes.add(dashes);
  }
  const holds = unlessWithin(looked);
  const holdsAfter = (changed: readonly Node[]): boolean => {
    if (isForwardByItsWords || !holds(changed)) return false;
    return isQuotedByItself || !changed.some(mayBeForwardWords) || !saysForward(body);
  };
  return { nodes, quoted: inDocumentOrder(quoted), holdsAfter };
}

function mayBeForwardWords(node: Node): boolean {
  return PART_OF_FORWARD_WORDS.test(node.nodeValue ?? "");
}

function saysForward(element: Element): boolean {
  return (element.textContent ?? "").includes(FORWARD_WORDS);
}

function quotedParts(container: Element): readonly Node[] {
  if (container.localName === "blockquote") return holdsOriginal(container) ? [] : [container];
  const children = [...container.childNodes].filter((child) => child.nodeType === 1 || child.nodeType === 3);
  const introduction = children.findIndex(
    (child) => isElement(child) && child.matches(structure.quoteIntroduction),
  );
  const isForward = introduction >= 0 && FORWARD.test(children[introduction]?.textContent ?? "");
  const own = children.filter((child) => !holdsOriginal(child));
  // A forward quotes all after its introduction; what stands before it is the user's note.
  if (isForward) return own.filter((child) => children.indexOf(child) >= introduction);
  // A reply quotes inside a blockquote; anything beside it is the user's.
  const quotes = own.filter((child) => isElement(child) && child.localName === "blockquote");
  if (quotes.length > 0) return introduction < 0 ? quotes : [children[introduction] as Node, ...quotes];
  // A wrapper round another container: that one is judged by itself.
  if (children.some((child) => isElement(child) && child.matches(structure.quoteContainer))) return [];
  return own.filter((child) => children.indexOf(child) >= Math.max(introduction, 0));
}

function holdsOriginal(node: Node): boolean {
  return (
    isElement(node) && (node.matches(structure.original) || node.querySelector(structure.original) !== null)
  );
}

/** Where class names fail: Gmail's quotes carry a line at their left edge and follow a line that names their writer. */
function looksQuoted(block: Element): boolean {
  if (holdsOriginal(block)) return false;
  const style = block.getAttribute("style") ?? "";
  return (
    block.getAttribute("type") === "cite" ||
    /border-left/.test(style) ||
    introductionBefore(block) !== undefined
  );
}

function forwardByItsWords(body: HTMLElement): readonly Node[] {
  if (!saysForward(body)) return [];
  let head: Element | undefined = body;
  while (head) {
    const inner: Element | undefined = [...head.children].find(saysForward);
    if (!inner || FORWARD.test(inner.textContent ?? "")) return inner ? [inner, ...nodesAfter(inner)] : [];
    head = inner;
  }
  return [];
}

function nodesAfter(node: Node): readonly Node[] {
  const after: Node[] = [];
  for (let next = node.nextSibling; next; next = next.nextSibling) after.push(next);
  return after;
}

function introductionBefore(block: Element): Element | undefined {
  const before = block.previousElementSibling;
  const text = before?.textContent?.trim() ?? "";
  return before && text.length < 300 && /@[^\s]+.*[:：]$/s.test(text) ? before : undefined;
}

function isWithin(nodes: readonly Node[], node: Node): boolean {
  return nodes.some((outer) => outer.contains(node));
}

function inDocumentOrder(nodes: readonly Node[]): readonly Node[] {
  return [...nodes].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
