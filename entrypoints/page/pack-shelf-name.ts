/** The name under which the browser keeps the delivered packs. */
export const PACK_SHELF = "seii-packs";
