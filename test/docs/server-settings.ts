/** What a web server's settings say of the packs' folder. */
export interface ServerSettings {
  /** The path that requests begin with; empty where the settings do not say. */
  readonly path: string;
  /** Where its files lie; empty where the settings do not say. */
  readonly folder: string;
  /** Lower-cased names. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A directive of nginx: its words, and what stands between its braces. */
interface Directive {
  readonly words: readonly string[];
  readonly block?: readonly Directive[];
}

/**
 * Reads nginx's grammar: words (in quotes or not) that end with `;`, or with a block in braces.
 * @throws Error where the text is none
 */
export function parseNginx(text: string): ServerSettings {
  const tokens = text.match(/"[^"\n]*"|[{};]|[^\s{};"]+/g) ?? [];
  if (tokens.join("") !== text.replace(/\s+/g, "")) throw new Error("what stands there is no word of nginx");
  let at = 0;
  const directives = (isInside: boolean): Directive[] => {
    const list: Directive[] = [];
    for (let words: string[] = []; at < tokens.length; ) {
      const token = tokens[at++] as string;
      if (token === "}" && isInside && words.length === 0) return list;
      if (token === "}" || (words.length === 0 && /^[{;]$/.test(token))) throw new Error(`a stray ${token}`);
      if (token === ";") list.push({ words });
      else if (token === "{") list.push({ words, block: directives(true) });
      else {
        words.push(token.replaceAll('"', ""));
        continue;
      }
      words = [];
    }
    if (isInside) throw new Error("a block is not closed");
    return list;
  };
  const [location] = directives(false);
  if (location?.words[0] !== "location") throw new Error("no location");
  const [, path = ""] = location.words;
  const headers: Record<string, string> = {};
  let root = "";
  for (const { words } of location.block ?? []) {
    const [name, first = "", second = ""] = words;
    if (name === "root") root = first;
    else if (name === "default_type") headers["content-type"] = first;
    else if (name === "add_header") headers[first.toLowerCase()] = second;
    else throw new Error(`${name} is not known here`);
  }
  return { path, folder: `${root}${path}`, headers };
}

/** Reads Apache's directives: a line each, sections in angle brackets. @throws Error */
export function parseApache(text: string): ServerSettings {
  const headers: Record<string, string> = {};
  const open: string[] = [];
  let alias: readonly string[] = [];
  let section = "";
  for (const line of text.split("\n")) {
    const words = (line.match(/"[^"]*"|[^\s"<>]+|[<>]/g) ?? []).map((word) => word.replaceAll('"', ""));
    const [name = "", first = "", second = "", third = ""] = words[0] === "<" ? words.slice(1) : words;
    if (words[0] === "<" && name.startsWith("/")) {
      if (open.pop() !== name.slice(1)) throw new Error(`${name} closes nothing`);
    } else if (words[0] === "<") {
      open.push(name);
      section = first;
    } else if (name === "Alias") alias = [first, second];
    else if (name === "ForceType") headers["content-type"] = first;
    else if (name === "Header" && first === "set") headers[second.toLowerCase()] = third;
    else if (name !== "" && line.trim() !== "Require all granted")
      throw new Error(`${name} is not known here`);
  }
  const [path = "", folder = ""] = alias;
  if (open.length > 0 || folder !== `${section}/`) throw new Error("the section is not that of the alias");
  return { path, folder, headers };
}

/** Reads the `web.config` of IIS. @param elements its elements' names and attributes, in order */
export function settingsOfIis(
  elements: readonly (readonly [name: string, attributes: Readonly<Record<string, string>>])[],
): ServerSettings {
  const headers: Record<string, string> = {};
  for (const [name, given] of elements) {
    if (name === "mimeMap" && given["fileExtension"] === ".json")
      headers["content-type"] = given["mimeType"] ?? "";
    if (name === "add") headers[(given["name"] ?? "").toLowerCase()] = given["value"] ?? "";
  }
  return { path: "", folder: "", headers };
}
