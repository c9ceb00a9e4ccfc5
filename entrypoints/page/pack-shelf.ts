import { type PackShelf, parseShelf } from "../../src/packs/delivery/shelf";
import { createDocumentStore } from "../../src/platform/document-store";
import { PACK_SHELF } from "./pack-shelf-name";

/** The delivered packs of this browser. */
export function openPackShelf(): PackShelf {
  return createDocumentStore(PACK_SHELF, parseShelf);
}
