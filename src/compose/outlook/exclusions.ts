import { findIslands, type Exclusions } from "../rich-editor";
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
    for (const block of body.querySelectorAll(structure.signature)) {
      if (!isQuoted(block))
        for (const node of this.#signatures.signatureNodes(block, isQuoted)) nodes.add(node);
    }
    return { nodes, quoted };
  }
}
