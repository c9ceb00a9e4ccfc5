import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { batchMails } from "../bench/batch-mails";
import { findBlocks } from "./markdown-blocks";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(repository, "docs/batch.md"), "utf8");
const SEII = `${process.execPath} --import ${import.meta.resolve("tsx")} ${join(repository, "src/cli/seii.ts")}`;
const MAILS = 40;

let folder = "";
let whole = "";
/** A command of the page, in a folder with the files that it names. */
function run(command: string, input = ""): string {
  const real = command.replaceAll("node --import tsx src/cli/seii.ts", SEII).replaceAll("$SEII", SEII);
  const { status, stdout, stderr } = spawnSync("sh", ["-c", real], { cwd: folder, encoding: "utf8", input });
  expect(status, `${command}\n${stderr}`).toBe(0);
  return stdout;
}
const has = (command: string) => spawnSync(command, ["--version"]).status === 0;
const reports = () => readFileSync(join(folder, "reports.jsonl"), "utf8");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "seii-batch-"));
  writeFileSync(join(folder, "mails.jsonl"), `${[...batchMails(MAILS)].join("\n")}\n`);
  mkdirSync(join(folder, "archive"));
  const mail = readFileSync(join(repository, "test/mails/utf-8-base64.eml"));
  cpSync(join(repository, "test/mails"), join(folder, "archive/2026"), { recursive: true });
  writeFileSync(
    join(folder, "sent.mbox"),
    Buffer.concat([Buffer.from("From a\n"), mail, Buffer.from("\nFrom a\n"), mail]),
  );
  whole = run("node --import tsx src/cli/seii.ts review --jsonl mails.jsonl");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe("docs/batch.md", () => {
  const [, archives, resume] = findBlocks(page).filter((b) => b.info === "sh");

  it("reviews a mailbox and an archive", () => {
    for (const [command, count] of archives?.text
      .trim()
      .split("\n")
      .map((line, i) => [line, [2, 6][i]] as const) ?? []) {
      run(command);
      expect(reports().trim().split("\n")).toHaveLength(count as number);
    }
  }, 60_000);

  it("goes on after a run that was cut short, amid a line", () => {
    const lines = whole.split("\n");
    writeFileSync(join(folder, "reports.jsonl"), `${lines.slice(0, 10).join("\n")}\n`);
    appendFileSync(join(folder, "reports.jsonl"), (lines[10] as string).slice(0, 30));
    run((resume?.text ?? "").replace("sent.mbox --format json", "--jsonl mails.jsonl"));
    expect(reports()).toBe(whole);
  }, 60_000);

  it("gives the same reports where its heap is limited", () => {
    const shown = findBlocks(page).find(({ text }) => text.includes("--max-old-space-size"))?.text ?? "";
    const limited = shown.replace(
      /node (--max-old-space-size=\d+) --import tsx \S+seii\.ts/,
      SEII.replace(process.execPath, `${process.execPath} $1`),
    );
    const { status, stderr } = spawnSync("sh", ["-c", limited], { cwd: folder, encoding: "utf8" });
    expect(status, stderr).toBe(0);
    expect(limited).toContain(" --max-old-space-size");
    expect(reports()).toBe(whole);
  }, 60_000);

  it("gives the same reports in two parts: what parallel and Spark rely on", () => {
    const lines = readFileSync(join(folder, "mails.jsonl"), "utf8").split("\n");
    const parts = [lines.slice(0, 17), lines.slice(17)].map((part) => part.join("\n"));
    const piped = parts.map((part) => run("node --import tsx src/cli/seii.ts review --jsonl -", part));
    expect(piped.join("")).toBe(whole);
  }, 60_000);

  it("the guard against lines that are no drafts lets all else through", () => {
    const guard = /"(sh -c [^"]+)"/.exec(page)?.[1] ?? "";
    expect(run(guard, '{"id":"a","body":"x"}\n{\n{"id":"b","body":"y"}\n').trim().split("\n")).toHaveLength(
      2,
    );
    expect(() => run(guard.replace("--jsonl", "--bogus").replace("-eq 2", "-eq 1"), "")).toThrow();
  }, 60_000);

  it.runIf(has("parallel"))(
    "runs under GNU parallel",
    () => {
      const command = findBlocks(page).find((b) => b.text.startsWith("parallel "))?.text ?? "";
      run(command);
      expect(reports()).toBe(whole);
    },
    60_000,
  );
});

describe("the made-up mails", () => {
  it("are the same each time, and no two alike", () => {
    const mails = [...batchMails(300)];
    expect([...batchMails(300)]).toEqual(mails);
    const sentences = mails.flatMap(
      (m) => (JSON.parse(m) as { body: string }).body.match(/[^。\n]{12,}。/g) ?? [],
    );
    expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.6);
  });
});
