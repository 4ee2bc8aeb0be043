// A recorded start is a gain and never a condition.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, truncateSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { archiveFile, archiveOptions, cacheFolder } from "../lib/archive.mjs";
import { findJdk } from "../lib/jdk.mjs";
import { root } from "../lib/paths.mjs";
import { recordStart } from "../lib/record.mjs";
import { serverCommand } from "../lib/server.mjs";
import { temporary } from "./harness.mjs";

const jdk = findJdk();

/** Of a virtual machine that loads nothing of ours. */
const version = (options) =>
  spawnSync(join(jdk.home, "bin/java"), [...options, "-version"], { encoding: "utf8" });

test("the recording lies in the user's cache folder, not here", async () => {
  await recordStart(jdk, process.env, () => {});
  const file = archiveFile(jdk);
  assert.ok(existsSync(file), "recorded");
  assert.ok(file.startsWith(cacheFolder()) && !file.startsWith(root), file);
  assert.ok(serverCommand(jdk)[1].some((option) => option.endsWith(`=${file}`)));
});

test("another JDK and another cache folder have another one", () => {
  assert.notEqual(archiveFile(jdk), archiveFile({ ...jdk, home: join(jdk.home, "..") }));
  assert.match(cacheFolder({ XDG_CACHE_HOME: "/cache" }, "linux"), /^.cache.tenward$/);
  assert.match(cacheFolder({ LOCALAPPDATA: "C:/L" }, "win32"), /^C:.L.Tenward.Cache$/);
});

test("one that is missing, broken or of other jars is left alone without a word", (t) => {
  const broken = join(temporary(t), "broken.aot");
  copyFileSync(archiveFile(jdk), broken);
  truncateSync(broken, 100_000);
  assert.deepEqual(archiveOptions(jdk, join(broken, "none")), []);
  for (const file of [broken, archiveFile(jdk)]) {
    const { status, stdout, stderr } = version(archiveOptions(jdk, file));
    assert.equal(status, 0, stderr);
    assert.equal(stdout, "");
    // Nothing but that it goes without.
    assert.equal(stderr.replace(", sharing", ""), version([]).stderr.replace(", sharing", ""));
  }
});
