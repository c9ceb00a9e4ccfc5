// @vitest-environment node
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parsePackSources } from "../../src/packs/delivery/pack-source";
import { parsePublicKey } from "../../src/packs/keys";
import { parsePolicy } from "../../src/platform/policy";
import { EXTENSION_ID } from "../e2e/extension-id";
import { type CommandLine, openCommandLine, REPOSITORY } from "./command-line";
import { findBlocks } from "./markdown-blocks";
import { parseApache, parseNginx, type ServerSettings, settingsOfIis } from "./server-settings";
import { parseXml } from "./xml";

const page = readFileSync(join(REPOSITORY, "docs/admin/hosting.md"), "utf8");
const blocks = findBlocks(page);
const textOf = (info: string) => blocks.find((block) => block.info === info)?.text ?? "";
const nginx = parseNginx(textOf("nginx"));
const has = (command: string) => spawnSync(command, ["-v"]).status === 0;

let folder = "";
const at = (name: string) => join(folder, name);
let shell: CommandLine;
let company: Server;
let trial: ReturnType<typeof spawn> | undefined;

/** The company's web server, as the page's settings of nginx say. */
function startCompany({ path, headers }: ServerSettings, files: string): Promise<Server> {
  const tls = { key: readFileSync(at("company.key")), cert: readFileSync(at("company.crt")) };
  const server = createServer(tls, (request, response) => {
    const name = join(files, (request.url ?? "").replace(path, ""));
    const file = existsSync(name) ? readFileSync(name) : undefined;
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
    const etag = `"${file.length.toString(16)}"`;
    response.setHeader("ETag", etag);
    const isKnown = request.headers["if-none-match"] === etag;
    response.writeHead(isKnown ? 304 : 200).end(isKnown ? undefined : file);
  });
  return new Promise((done) => server.listen(0, "localhost", () => done(server)));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "seii-hosting-"));
  for (const name of ["seii", "srv", "seii/docs"]) mkdirSync(at(name));
  mkdirSync(at("srv/packs/seii"), { recursive: true });
  cpSync(join(REPOSITORY, "docs/admin"), at("seii/docs/admin"), { recursive: true });
  shell = openCommandLine(at("seii"), { CURL_HOME: folder });
  // What the page before this one leaves its reader with.
  await shell.run("npm run --silent seii -- pack init ../eigyo");
  await shell.run("npm run --silent seii -- pack keygen -o ../eigyo-key.pem");
  await shell.run("npm run --silent seii -- pack build ../eigyo -o ../eigyo-1.pack.json");
  await shell.run(
    "npm run --silent seii -- pack sign ../eigyo-1.pack.json --key ../eigyo-key.pem -o ../eigyo-1.signed.json",
  );
  await shell.run(
    'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=packs.example.co.jp" -addext "subjectAltName=DNS:packs.example.co.jp" -keyout ../company.key -out ../company.crt',
  );
  company = await startCompany(nginx, at("srv/packs/seii"));
  const { port } = company.address() as AddressInfo;
  writeFileSync(
    at(".curlrc"),
    `connect-to = "packs.example.co.jp:443:localhost:${port}"\ncacert = "${at("company.crt")}"\n`,
  );
}, 60_000);
afterAll(() => {
  trial?.kill();
  company.close();
  rmSync(folder, { recursive: true });
});

/** The page's own server, on a port that is free. */
async function startTrial(command: string): Promise<string> {
  const [program = "", ...args] = command.trim().replace(" 8443 ", " 0 ").split(" ");
  trial = spawn(program, args, { cwd: at("seii"), stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((done) => trial?.stdout?.once("data", (text: Buffer) => done(text.toString().trim())));
}

/** Follows the page from its top, as its reader does. */
describe("docs/admin/hosting.md", () => {
  let origin = "";
  const printed: (readonly [command: string, text: string])[] = [];
  it.each(blocks.filter(({ info }) => info.startsWith("sh")).map((block) => [block.line, block] as const))(
    "line %i",
    async (_line, { info, text }) => {
      if (info === "sh server") {
        origin = await startTrial(text);
        expect(origin).toMatch(/^https:\/\/localhost:\d+\/$/);
        return;
      }
      for (const line of text.trim().split("\n")) {
        const command = line
          .replaceAll(" /srv/", ` ${at("srv")}/`)
          .replace("https://localhost:8443/", origin);
        printed.push([line, await shell.run(command)]);
      }
    },
    60_000,
  );
  const printedBy = (part: string) =>
    printed.filter(([command]) => command.includes(part)).map(([, text]) => text);

  it("its commands told what the page says that they tell", () => {
    expect(printedBy("grep -v CERTIFICATE")[0]).toMatch(/^MI[A-Za-z0-9+/]+=*$/);
    expect(printedBy("--write-out")).toEqual(["304"]);
    expect(printedBy("verify ../served.json").join("")).toMatch(/版 1、.*\n.*版 2、/);
    expect(printedBy("pack diff").join("")).toContain("版 1 → 2");
    const [line = ""] = printedBy("openssl base64");
    expect(parsePublicKey(line)).toEqual(parsePublicKey(readFileSync(at("own-key.pem.pub"), "utf8")));
    expect(printedBy("openssl dgst")[0]).toMatch(/^[0-9a-f]{16}\n$/);
  });

  it("its own server gives nothing but packs, and asks for no second transfer", async () => {
    const ask = (path: string, more = "") =>
      shell.run(
        `curl --silent --cacert ../try-ca.crt --path-as-is ${more} --write-out "%{http_code}" --output ../x ${origin}${path}`,
      );
    expect(await ask("eigyo-1.signed.json", '--header "Origin: null" --dump-header ../head')).toBe("200");
    const head = readFileSync(at("head"), "utf8");
    expect(head).toMatch(/^access-control-allow-origin: \*\r$/im);
    const etag = /^etag: (.+)\r$/im.exec(head)?.[1] ?? "";
    expect(await ask("eigyo-1.signed.json", `--header 'If-None-Match: ${etag}'`)).toBe("304");
    for (const path of ["try.key", "eigyo-key.pem", "../seii/x.json", "%2e%2e/x.json", "eigyo/", "", "%"])
      expect(await ask(path), path).toBe("404");
  });

  it("the settings of all servers say the same", () => {
    const wanted = {
      "content-type": "application/json",
      "access-control-allow-origin": "*",
      "cache-control": "no-cache",
    };
    expect(nginx).toEqual({ path: "/seii/", folder: "/srv/packs/seii/", headers: wanted });
    expect(parseApache(textOf("apache").trim())).toEqual(nginx);
    expect(settingsOfIis(parseXml(textOf("xml iis"))).headers).toEqual(wanted);
  });

  it.runIf(has("nginx"))("nginx itself takes its settings", () => {
    writeFileSync(at("nginx.conf"), `events {}\nhttp { server { listen 1; ${textOf("nginx")} } }\n`);
    const { status, stderr } = spawnSync("nginx", ["-t", "-p", folder, "-c", at("nginx.conf")]);
    expect(status, String(stderr)).toBe(0);
  });

  it("its policies are policies", () => {
    const entries = blocks.filter(({ info }) => info === "json packs-entry").map(({ text }) => text);
    expect(entries).toHaveLength(2);
    for (const entry of entries) expect(parsePackSources([entry]).faults).toEqual([]);
    const trialPolicy = JSON.parse(textOf("json trial")) as Record<string, never>;
    const policy = parsePolicy(trialPolicy["3rdparty"]?.["extensions"]?.[EXTENSION_ID] ?? {});
    expect(policy).toMatchObject({ state: "set", faults: [] });
    if (policy.state === "set") expect(parsePackSources(policy.values.packs ?? []).faults).toEqual([]);
  });
});
