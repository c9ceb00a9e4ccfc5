import { type Exclusions, findIslands, spaceBefore, unlessWithin } from "../exclusions";
import { findQuote } from "./quote";
import { SignatureMemory } from "./signature-memory";
import { structure } from "./structure";

/** What Outlook puts into the editor that the user did not write: the mail answered, the signature, islands. */
export class OutlookExclusions {
  readonly #signatures = new SignatureMemory();

  find(body: HTMLElement): Exclusions {
    const quoted = findQuote(body);
    const isQuoted = (node: Node): boolean => quoted.some((outer) => outer.contains(node));
    const nodes = new Set<Node>([...quoted, ...findIslands(body).nodes]);
    // Beside the quote itself: where it begins, and what stands after a rule and may be its head.
    const looked: Node[] = quoted.slice(0, 1).flatMap(spaceBefore);
    for (const rule of body.querySelectorAll("hr"))
      if (rule.nextElementSibling) looked.push(rule.nextElementSibling);
    for (const block of body.querySelectorAll(structure.signature)) {
      looked.push(block);
      if (!isQuoted(block))
        for (const node of this.#signatures.signatureNodes(block, isQuoted)) nodes.add(node);
    }
    return { nodes, quoted, holdsAfter: unlessWithin(looked) };
  }
}
