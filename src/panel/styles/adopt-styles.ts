/**
 * Gives a shadow root or a document its styles: constructable sheets, which no content security policy of the page
 * can refuse; `<style>` elements where those are not to be had (content scripts in Firefox, behind Xray wrappers).
 */
export function adoptStyles(root: ShadowRoot | Document, styles: readonly string[]): void {
  const owner = root.ownerDocument ?? root;
  try {
    const Sheet = owner.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
    const sheets = styles.map((text) => {
      const sheet = new Sheet();
      sheet.replaceSync(text);
      return sheet;
    });
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  } catch {
    for (const text of styles) {
      const style = owner.createElement("style");
      style.textContent = text;
      ("head" in root ? root.head : root).append(style);
    }
  }
}
