import type { Span } from "../language/span";
import { BlockMemory } from "./block-memory";
import { BodyParts } from "./body-parts";
import type { BodyEditor, InsertText } from "./body-editor";
import type { TextEdit } from "./compose-surface";
import { insertTextCommand, replaceInEditable, selectRange } from "./edits";
import { type Exclusions, findIslands } from "./exclusions";
import { scrollIntoView } from "./scroll-into-view";
import { readTextMap, type TextMap } from "./text-map";

export interface RichEditorOptions {
  readonly findExclusions?: (body: HTMLElement) => Exclusions;
  readonly insertText?: InsertText;
}

const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["alt", "class", "contenteditable", "data-emoji", "hidden", "style"],
};

/** A contenteditable body. Its text is read anew only when the DOM has changed since. */
export class RichEditor implements BodyEditor {
  readonly element: HTMLElement;
  readonly #options: RichEditorOptions;
  readonly #listeners = new Set<() => void>();
  readonly #observer: MutationObserver;
  readonly #blocks: BlockMemory;
  readonly #parts: BodyParts;
  #retired = false;
  #cache: { readonly map: TextMap; readonly quoted: string } | undefined;

  constructor(element: HTMLElement, options: RichEditorOptions, signal: AbortSignal) {
    this.element = element;
    this.#options = options;
    this.#blocks = new BlockMemory(element);
    this.#parts = new BodyParts(element, options.findExclusions ?? findIslands);
    this.#observer = new MutationObserver((records) => {
      if (this.#notice(records)) for (const listener of [...this.#listeners]) listener();
    });
    this.#observer.observe(element, WATCHED);
    signal.addEventListener("abort", () => this.#retire(), { once: true });
  }

  text(): string {
    return this.map().text;
  }

  quoted(): string {
    return this.#read().quoted;
  }

  map(): TextMap {
    return this.#read().map;
  }

  rangeOf(span: Span): Range | undefined {
    return this.map().rangeOf(span);
  }

  isAt(range: Range, span: Span): boolean {
    return this.map().isAt(range, span);
  }

  offsetAt(node: Node, offset: number): number | undefined {
    return this.map().offsetAt(node, offset);
  }

  replace(edit: TextEdit): boolean {
    const insertText = this.#options.insertText ?? insertTextCommand;
    return replaceInEditable(this.element, () => this.map(), edit, insertText);
  }

  select(span: Span): boolean {
    const range = this.rangeOf(span);
    if (!range) return false;
    this.element.focus({ preventScroll: true });
    selectRange(range);
    scrollIntoView(range, this.element);
    return true;
  }

  observe(listener: () => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.add(listener);
    signal.addEventListener("abort", () => this.#listeners.delete(listener), { once: true });
  }

  #read(): { readonly map: TextMap; readonly quoted: string } {
    // Records not delivered yet mean a change in this very task; their listeners must still hear of it.
    if (this.#notice(this.#observer.takeRecords())) {
      queueMicrotask(() => {
        for (const listener of [...this.#listeners]) listener();
      });
    }
    const read = this.#cache ?? this.#readAnew();
    if (!this.#retired) this.#cache = read;
    return read;
  }

  /** @returns true where the words may have changed: colours and sizes are of no interest until something else changes */
  #notice(records: readonly MutationRecord[]): boolean {
    this.#blocks.forget(records);
    this.#parts.follow(records);
    const isChange = records.some(
      ({ type, attributeName }) => type !== "attributes" || attributeName !== "style",
    );
    if (isChange) this.#cache = undefined;
    return isChange;
  }

  /** Nobody tells of changes any more, so nothing may be kept. */
  #retire(): void {
    this.#observer.disconnect();
    this.#retired = true;
    this.#cache = undefined;
  }

  #readAnew(): { readonly map: TextMap; readonly quoted: string } {
    if (this.#retired) this.#parts.forget();
    const nodes = this.#parts.leftOut();
    this.#blocks.leaveOut(nodes);
    const memory = this.#retired ? undefined : this.#blocks;
    const map = readTextMap(this.element, { isExcluded: (node) => nodes.has(node), memory });
    return { map, quoted: this.#parts.quoted() };
  }
}
