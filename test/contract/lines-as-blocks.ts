/** What a browser's editor makes of typed lines: a `div` each, a `br` in the empty ones. */
export function linesAsBlocks(text: string): readonly Node[] {
  if (text === "") return [];
  return text.split("\n").map((line) => {
    const block = document.createElement("div");
    block.append(line === "" ? document.createElement("br") : line);
    return block;
  });
}
