import { type PackShelf, parseShelf } from "../../src/packs/delivery/shelf";
import { createDocumentStore } from "../../src/platform/document-store";

/** The delivered packs of this browser. */
export function openPackShelf(): PackShelf {
  return createDocumentStore("seii-packs", parseShelf);
}
