import type { ComposeFinder, ComposeSurface, SendAttempt } from "../../../src/compose/compose-surface";
import { GmailFinder } from "../../../src/compose/gmail/gmail-finder";
import { type Mark, MarkRegistry, markStyles } from "../../../src/compose/marks";
import { MarkOverlay } from "../../../src/compose/mark-overlay";
import { OutlookFinder } from "../../../src/compose/outlook/outlook-finder";

/** What the specs do in the page: the finder as the extension runs it, with its answers laid open. */
export class Probe {
  readonly finder: ComposeFinder =
    location.hostname === "mail.google.com" ? new GmailFinder({ document }) : new OutlookFinder({ document });
  readonly surfaces: ComposeSurface[] = [];
  readonly attempts: SendAttempt[] = [];
  readonly life = new AbortController();
  changes = 0;
  answer: "pass" | "hold" = "hold";
  readonly #registry: MarkRegistry;
  readonly #layers = new Map<ComposeSurface, ReturnType<MarkRegistry["layer"]>>();

  constructor(overlay: boolean) {
    this.#registry = new MarkRegistry(document, ...(overlay ? [new MarkOverlay(document)] : []));
    const style = document.createElement("style");
    style.textContent = markStyles;
    document.addEventListener("DOMContentLoaded", () => document.head.append(style));
    this.finder.observe((surface) => this.#take(surface), this.life.signal);
  }

  mark(words: string, severity: Mark["severity"], index = 0): void {
    const surface = this.surfaces[index] as ComposeSurface;
    const { body, revision } = surface.read();
    const marks: Mark[] = [];
    for (let at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + 1)) {
      marks.push({ span: { start: at, end: at + words.length }, severity });
    }
    this.#layers.get(surface)?.show(marks, revision);
  }

  replace(words: string, replacement: string, index = 0): boolean {
    const surface = this.surfaces[index] as ComposeSurface;
    const { body, revision } = surface.read();
    const start = body.indexOf(words);
    return start >= 0 && surface.apply({ span: { start, end: start + words.length }, replacement }, revision);
  }

  caret(index = 0): number | undefined {
    const selection = getSelection();
    const node = selection?.anchorNode;
    return node && selection?.isCollapsed
      ? this.surfaces[index]?.offsetAt(node, selection.anchorOffset)
      : undefined;
  }

  #take(surface: ComposeSurface): void {
    this.surfaces.push(surface);
    const layer = this.#registry.layer(surface, this.life.signal);
    this.#layers.set(surface, layer);
    surface.observeChanges(() => {
      this.changes += 1;
      layer.dropStale();
    }, this.life.signal);
    surface.gateSend((attempt) => {
      this.attempts.push(attempt);
      return this.answer;
    }, this.life.signal);
  }
}

declare global {
  interface Window {
    seiiProbe: Probe;
    startProbe: (overlay: boolean) => void;
    __sent: readonly { readonly subject: string; readonly html: string; readonly to: readonly string[] }[];
  }
}

window.startProbe = (overlay) => {
  window.seiiProbe = new Probe(overlay);
};
