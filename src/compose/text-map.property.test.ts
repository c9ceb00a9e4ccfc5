// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editorMarkup } from "../../test/contract/editor-markup";
import { findMapFault } from "../../test/contract/text-map-checks";

describe("the map between text and DOM, over generated editors", () => {
  it.each(["gmail", "outlook"] as const)("holds for what %s writes", (host) => {
    fc.assert(
      fc.property(editorMarkup(host), (markup) => {
        const body = document.createElement("div");
        body.innerHTML = markup;
        expect(findMapFault(body)).toBeUndefined();
        expect(body.innerHTML).toBe(
          Object.assign(document.createElement("div"), { innerHTML: markup }).innerHTML,
        );
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });
});
