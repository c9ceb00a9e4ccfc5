import { readFileSync, writeFileSync } from "node:fs";
import { completeLock, type LockFile } from "./lock-file";
import { inRepository } from "./repository";

/** `npm run lock`: writes the platform packages that npm left out of `package-lock.json` into it. */
const path = inRepository("package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8")) as LockFile;
const { completed, added } = completeLock(lock);
if (added.length > 0) writeFileSync(path, `${JSON.stringify(completed, null, 2)}\n`);
console.log(`${added.length} packages added`);
