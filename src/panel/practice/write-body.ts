/**
 * Replaces what an editable body holds by `text`, one `<div>` a line as webmail does, through the editor's own undo
 * where the browser has one.
 */
export function writeBody(body: HTMLElement, text: string): void {
  const page = body.ownerDocument;
  body.focus({ preventScroll: true });
  page.getSelection()?.selectAllChildren(body);
  const lines = text.split("\n").map((line) => {
    const row = page.createElement("div");
    if (line === "") row.append(page.createElement("br"));
    else row.textContent = line;
    return row;
  });
  const html = lines.map((row) => row.outerHTML).join("");
  if (typeof page.execCommand === "function" && page.execCommand("insertHTML", false, html)) return;
  body.replaceChildren(...lines);
  body.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}
