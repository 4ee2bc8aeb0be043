import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { archiveFile } from "../../lib/archive.mjs";
import { findJdk } from "../../lib/jdk.mjs";
import { recordSynthesis } from "../../lib/record.mjs";
import { synthesisCommand } from "../../lib/synthesis.mjs";
import { temporary } from "../harness.mjs";

const jdk = findJdk();

test("a recorded synthesis finds the same themes, and says nothing else", async (t) => {
  const folder = temporary(t);
  const [given, out] = [join(folder, "answers.jsonl"), join(folder, "themes.json")];
  const texts = ["Faster reviews, please.", "Review my code sooner.", "Fewer meetings."];
  writeFileSync(given, texts.map((text, id) => JSON.stringify({ id: `${id}`, text })).join("\n"));
  const group = (archive) => {
    const [java, args] = synthesisCommand(jdk, [given, out], folder, archive);
    const { status, stderr } = spawnSync(java, args, { encoding: "utf8" });
    assert.deepEqual([status, stderr], [0, ""]);
    return readFileSync(out, "utf8");
  };
  await recordSynthesis(jdk, process.env, () => {});
  const file = archiveFile(jdk, "synthesis");
  const [, args] = synthesisCommand(jdk, [given, out], folder);
  assert.ok(args.some((option) => option.endsWith(`=${file}`)));
  assert.equal(group(undefined), group([]));
});
