// Serves a folder's files over https on this machine alone, as a company's server would serve its packs: to try one out.
// node docs/admin/serve-here.mjs FOLDER PORT KEY CERTIFICATE
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { basename, join } from "node:path";

const [folder = ".", port = "8443", key = "", certificate = ""] = process.argv.slice(2);

/** A file of the folder itself, by its name; undefined where there is none. */
function read(path) {
  const name = basename(path);
  if (path !== `/${name}` || !name.endsWith(".json")) return undefined;
  try {
    return readFileSync(join(folder, name));
  } catch {
    return undefined;
  }
}

const server = createServer(
  { key: readFileSync(key), cert: readFileSync(certificate) },
  (request, response) => {
    const file = read(new URL(request.url ?? "/", "https://localhost").pathname);
    if (file === undefined) return response.writeHead(404).end();
    const etag = `"${createHash("sha256").update(file).digest("hex").slice(0, 16)}"`;
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Content-Type", "application/json");
    response.setHeader("ETag", etag);
    if (request.headers["if-none-match"] === etag) return response.writeHead(304).end();
    return response.writeHead(200, { "Content-Length": file.length }).end(file);
  },
);
server.listen(Number(port), "localhost", () =>
  process.stdout.write(`https://localhost:${server.address().port}/\n`),
);
