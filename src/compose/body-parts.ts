import type { Exclusions } from "./exclusions";
import { readTextMap } from "./text-map";

/**
 * Which parts of an editor are not the user's own text. They are looked for anew only where that may have changed: a
 * keystroke changes the words of one text node, and hosts fold whole elements in. Whoever keeps it tells it of each
 * change below the editor.
 */
export class BodyParts {
  readonly #body: HTMLElement;
  readonly #find: (body: HTMLElement) => Exclusions;
  #found: Exclusions | undefined;
  /** Text nodes whose words have changed since. */
  readonly #changed = new Set<Node>();
  #quoted: string | undefined;

  constructor(body: HTMLElement, find: (body: HTMLElement) => Exclusions) {
    this.#body = body;
    this.#find = find;
  }

  follow(records: readonly MutationRecord[]): void {
    for (const { type, target } of records) {
      if (type !== "characterData") this.forget();
      else if (this.#found !== undefined) this.#changed.add(target);
    }
  }

  forget(): void {
    this.#found = undefined;
    this.#quoted = undefined;
    this.#changed.clear();
  }

  leftOut(): ReadonlySet<Node> {
    return this.#read().nodes;
  }

  /** The mail being answered, as plain text; empty without one. */
  quoted(): string {
    const { quoted } = this.#read();
    this.#quoted ??= quoted.map(plainText).join("\n");
    return this.#quoted;
  }

  #read(): Exclusions {
    if (this.#changed.size > 0 && this.#found !== undefined && !this.#holds(this.#found)) this.forget();
    this.#changed.clear();
    this.#found ??= this.#find(this.#body);
    return this.#found;
  }

  #holds({ nodes, holdsAfter }: Exclusions): boolean {
    const changed = [...this.#changed];
    for (const part of nodes) if (changed.some((node) => part.contains(node))) return false;
    return holdsAfter(changed);
  }
}

function plainText(node: Node): string {
  return node.nodeType === 1 ? readTextMap(node as Element).text : (node.nodeValue ?? "").trim();
}
