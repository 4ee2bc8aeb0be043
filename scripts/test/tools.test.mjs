import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { findJdk } from "../lib/jdk.mjs";
import { checkMaven } from "../lib/maven.mjs";
import { windows } from "../lib/paths.mjs";
import { fingerprint } from "../lib/stale.mjs";

const folder = () => mkdtempSync(join(tmpdir(), "tenward-tools-"));

function program(path, text) {
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
}

function jdk(version) {
  const home = folder();
  mkdirSync(join(home, "bin"));
  for (const name of ["java", "javac"]) {
    program(join(home, "bin", windows ? `${name}.exe` : name), "exit 1");
  }
  writeFileSync(join(home, "release"), `JAVA_VERSION="${version}"\n`);
  return home;
}

test("a newer JDK is found beside an older one on the PATH", () => {
  const newer = jdk("25.0.1");
  const found = findJdk({ PATH: join(jdk("17.0.15"), "bin") }, [newer]);
  assert.deepEqual(found, { home: newer, version: 25 });
});

test("a JDK that is too old is named", () => {
  assert.throws(
    () => findJdk({ PATH: "", JAVA_HOME: jdk("1.8.0_402") }, []),
    /needs a JDK 21 or newer, and found only Java 8 in .+ set JAVA_HOME\.$/,
  );
});

test("no JDK at all is said", () => {
  assert.throws(() => findJdk({ PATH: folder() }, []), /and found none\./);
});

test("a missing Maven is named with how to install it", () => {
  assert.throws(() => checkMaven({ PATH: folder() }), /there is no mvn on the PATH\. Install it/);
});

test("an old Maven is named", { skip: windows }, () => {
  const path = folder();
  program(join(path, "mvn"), "echo Apache Maven 3.6.3");
  assert.throws(() => checkMaven({ PATH: path }), /Maven 3\.8 or newer, and found 3\.6\./);
});

test("a good Maven passes", { skip: windows }, () => {
  const path = folder();
  program(join(path, "mvn"), "echo Apache Maven 3.9.11");
  checkMaven({ PATH: path });
});

test("the fingerprint follows content, names and deletions", () => {
  const before = fingerprint(["scripts/lib"]);
  assert.equal(before, fingerprint(["scripts/lib"]));
  assert.notEqual(before, fingerprint(["scripts/lib", "package.json"]));
});
