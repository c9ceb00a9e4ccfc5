import { parseSync, Visitor } from "oxc-parser";

/** One module that a file names, and where (1-based line). */
export interface ImportSpecifier {
  /** The module as written; `undefined` where it is computed and cannot be checked. */
  readonly specifier: string | undefined;
  readonly line: number;
}

/**
 * Every module a TypeScript file names: static, type-only, dynamic, re-exports, `import("x").T`, `require`, and
 * `new URL("x.ts", import.meta.url)`.
 * @throws {SyntaxError} where the file cannot be parsed: an unread file must not pass as a clean one.
 */
export function findImportSpecifiers(path: string, source: string): ImportSpecifier[] {
  const { program, errors } = parseSync(path, source);
  const [fault] = errors;
  if (fault) throw new SyntaxError(`${path}: ${fault.message}`);

  const found: ImportSpecifier[] = [];
  const add = (node: unknown, at: number) => {
    found.push({ specifier: stringValue(node), line: source.slice(0, at).split("\n").length });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.start),
    ExportAllDeclaration: (node) => add(node.source, node.start),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source, node.start);
    },
    ImportExpression: (node) => add(node.source, node.start),
    TSImportType: (node) => add(node.source, node.start),
    TSExternalModuleReference: (node) => add(node.expression, node.start),
    CallExpression: (node) => {
      if (node.callee.type === "Identifier" && node.callee.name === "require")
        add(node.arguments[0], node.start);
    },
    NewExpression: (node) => {
      if (node.callee.type !== "Identifier" || node.callee.name !== "URL") return;
      const [target, base] = node.arguments;
      if (base && isImportMetaUrl(base) && isModule(stringValue(target))) add(target, node.start);
    },
  }).visit(program);
  return found;
}

/** A URL may name a data file as well; only code is an import. */
function isModule(specifier: string | undefined): boolean {
  return specifier !== undefined && /\.[cm]?[jt]sx?$/.test(specifier);
}

/** The value of a string literal or of a template without holes. */
function stringValue(node: unknown): string | undefined {
  const { type, value, quasis } = node as { type?: string; value?: unknown; quasis?: unknown[] };
  if (type === "Literal" && typeof value === "string") return value;
  if (type !== "TemplateLiteral" || quasis?.length !== 1) return undefined;
  return (quasis[0] as { value: { cooked?: string } }).value.cooked;
}

function isImportMetaUrl(node: { type: string }): boolean {
  const member = node as { object?: { type: string }; property?: { name?: string } };
  return (
    node.type === "MemberExpression" &&
    member.object?.type === "MetaProperty" &&
    member.property?.name === "url"
  );
}
