export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

const SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const PROCESSORS = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"];

/**
 * Adds the optional packages of other platforms that npm leaves out of a lock file (npm/cli#4828), which `npm ci` then
 * refuses on every machine. The entries carry no checksum: only a machine of that platform fetches them.
 */
export function completeLock(lock: LockFile): { completed: LockFile; added: readonly string[] } {
  const packages: Record<string, LockEntry> = { ...lock.packages };
  const added: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(packages, path, name)) continue;
      const at = `node_modules/${name}`;
      packages[at] = { version, ...platformOf(name), ...(entry.dev ? { dev: true } : {}), optional: true };
      added.push(name);
    }
  }
  const [[root, rootEntry] = ["", {}], ...rest] = Object.entries(packages);
  const sorted = rest.toSorted(([a], [b]) => a.localeCompare(b, "en"));
  return { completed: { ...lock, packages: Object.fromEntries([[root, rootEntry], ...sorted]) }, added };
}

/** Looks for a package where Node would: in the folder of the one that wants it, then further out. */
function isLocked(packages: Readonly<Record<string, LockEntry>>, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf("/node_modules/"))) {
    if (packages[`${folder}/node_modules/${name}`]) return true;
    if (!folder.includes("/node_modules/")) break;
  }
  return packages[`node_modules/${name}`] !== undefined;
}

/**
 * Reads the platform from a package's name, e.g. `@oxlint/binding-linux-arm64-musl`.
 * @throws {Error} where the name tells none: a guess would install on the wrong machine.
 */
function platformOf(name: string): Pick<LockEntry, "os" | "cpu" | "libc"> {
  const words = name.slice(name.lastIndexOf("/") + 1).split("-");
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (os === undefined || cpu === undefined) throw new Error(`no platform in the name ${name}`);
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => word.startsWith("gnu"))
      ? "glibc"
      : undefined;
  return { cpu: [cpu], os: [os], ...(libc === undefined ? {} : { libc: [libc] }) };
}
