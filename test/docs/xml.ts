/**
 * The elements of an XML document with their attributes, in order. It knows as much of XML as settings are written in.
 * @throws Error where it is not well formed
 */
export function parseXml(text: string): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  const elements: (readonly [string, Record<string, string>])[] = [];
  const open: string[] = [];
  const body = text.replace(/^<\?xml [^?]*\?>\s*/, "").replace(/^<!DOCTYPE [^>]*>\s*/, "");
  const tag = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g;
  const between = body.split(tag).filter((_, i) => i % 5 === 0);
  if (between.some((part) => /[<>]/.test(part))) throw new Error("a tag is not well formed");
  for (const [, close, name = "", attributes = "", empty] of body.matchAll(tag)) {
    if (close === "/") {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const given = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
    elements.push([name, Object.fromEntries(given) as Record<string, string>]);
    if (empty !== "/") open.push(name);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
  return elements;
}
