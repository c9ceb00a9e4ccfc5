// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { type Appearance, applyAppearance, createDresser } from "./appearance";

describe("appearance", () => {
  it("writes nothing where the system decides", () => {
    const element = document.createElement("div");
    applyAppearance(element, { theme: "dark", textSize: "large" });
    expect(element.outerHTML).toBe('<div data-theme="dark" data-size="large"></div>');
    applyAppearance(element, { theme: "auto", textSize: "standard" });
    expect(element.outerHTML).toBe("<div></div>");
  });

  it("follows the settings while a view is there", () => {
    let look: Appearance = { theme: "light", textSize: "standard" };
    let change = () => {};
    const dresser = createDresser(
      () => look,
      (listener) => (change = listener),
      new AbortController().signal,
    );
    const unmount = vi.fn();
    const element = document.createElement("seii-card");
    const view = dresser.dress({ element, update: () => {}, unmount });
    expect(element.dataset["theme"]).toBe("light");
    look = { theme: "contrast", textSize: "larger" };
    change();
    expect(element.dataset).toMatchObject({ theme: "contrast", size: "larger" });
    view.unmount();
    expect(unmount).toHaveBeenCalledOnce();
    look = { theme: "dark", textSize: "standard" };
    change();
    expect(element.dataset["theme"]).toBe("contrast");
  });
});
