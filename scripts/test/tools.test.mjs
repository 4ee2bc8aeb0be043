import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { remedyFor } from "../lib/build.mjs";
import {
  ofNodeTest,
  ofPlaywright,
  ofSurefire,
  ofVitest,
  walkedOperations,
} from "../lib/counts.mjs";
import { changedLines, concerned, deepSuites, operationsAt } from "../lib/deep-suites.mjs";
import { findJdk } from "../lib/jdk.mjs";
import { alone } from "../lib/lock.mjs";
import { checkMaven } from "../lib/maven.mjs";
import { findNginx } from "../lib/nginx.mjs";
import { checkNode } from "../lib/node.mjs";
import { root, windows } from "../lib/paths.mjs";
import { fingerprint, isStale, whenStale } from "../lib/stale.mjs";
import { stamp } from "../lib/stamp.mjs";
import { tableOf } from "../lib/steps.mjs";

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
    /needs a JDK 21 or newer, but found only Java 8 in .+ set JAVA_HOME\.$/,
  );
});

test("no JDK at all is said", () => {
  assert.throws(() => findJdk({ PATH: folder() }, []), /but found none\./);
});

test("of two who build in one folder the second waits, says so, and finds what the first has built", async () => {
  const lock = join(folder(), "target/build.lock");
  const done = [];
  const said = [];
  let finish = () => {};
  const building = new Promise((resolve) => {
    finish = resolve;
  });
  const first = alone(lock, async () => {
    await building;
    done.push("first");
  });
  const second = alone(
    lock,
    () => done.push("second"),
    (line) => {
      said.push(line);
      finish();
    },
  );
  await Promise.all([first, second]);
  assert.deepEqual(done, ["first", "second"]);
  assert.deepEqual(said.length, 1);
  assert.ok(!existsSync(lock));
});

test("who fails or dies while building holds nobody up", async () => {
  const lock = join(folder(), "build.lock");
  await assert.rejects(
    alone(lock, () => Promise.reject(new Error("no disk"))),
    /no disk/,
  );
  const dead = spawnSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" });
  writeFileSync(lock, dead.stdout.trim());
  assert.equal(await alone(lock, () => "built", assert.fail), "built");
});

test("a missing Maven is named with how to install it", () => {
  assert.throws(() => checkMaven({ PATH: folder() }), /there is no mvn on the PATH\. Install it/);
});

test("an old Maven is named", { skip: windows }, () => {
  const path = folder();
  program(join(path, "mvn"), "echo Apache Maven 3.6.3");
  assert.throws(() => checkMaven({ PATH: path }), /Maven 3\.8 or newer, but found 3\.6\./);
});

test("a good Maven passes", { skip: windows }, () => {
  const path = folder();
  program(join(path, "mvn"), "echo Apache Maven 3.9.11");
  checkMaven({ PATH: path });
});

/** It would be found before any other. */
const noNginxOfItsOwn = { skip: windows || existsSync("/usr/sbin/nginx") };

test("a lost network and a full disk are named, whichever tool meets them", () => {
  const network = /^A download failed\. Check the network/;
  const npm = "npm error code ENOTFOUND\nnpm error network request to https://r.example failed";
  const maven = "Non-resolvable import POM: Could not transfer artifact io.quarkus:quarkus-bom";
  for (const said of [npm, maven, "npm error code ECONNREFUSED"]) {
    assert.match(remedyFor(said), network);
  }
  for (const said of ["npm error code ENOSPC", "java.io.IOException: No space left on device"]) {
    assert.match(remedyFor(said), /^The disk is full\. Make room/);
  }
  assert.equal(remedyFor("[ERROR] COMPILATION ERROR"), undefined);
});

test("what was cut off is made again", async (t) => {
  const output = join(folder(), "made");
  const name = `cut-${process.pid}`;
  t.after(() => rmSync(join(root, "target/built", name), { force: true }));
  const make = () => writeFileSync(output, "whole");
  await whenStale(name, [], output, make);
  assert.equal(isStale(name, [], output), false);
  rmSync(output);
  const cutOff = whenStale(name, [], output, () => {
    writeFileSync(output, "half");
    throw new Error("killed");
  });
  await assert.rejects(cutOff, /killed/);
  await whenStale(name, [], output, make);
  assert.equal(readFileSync(output, "utf8"), "whole");
});

test("an nginx on the PATH is taken, and nothing is fetched", { skip: windows }, () => {
  const path = folder();
  program(join(path, "nginx"), "exit 0");
  assert.equal(findNginx({ PATH: path }, assert.fail, folder()), "nginx");
});

test("nginx is unpacked from the package that has the program", noNginxOfItsOwn, () => {
  const [path, into] = [folder(), join(folder(), "nginx")];
  program(join(path, "apt-get"), ': > "$2.deb"');
  const unpacked = "/bin/mkdir -p usr/sbin; echo '#!/bin/sh' > usr/sbin/nginx";
  const make = `case "$2" in nginx-light*) ${unpacked}; /bin/chmod +x usr/sbin/nginx;; esac`;
  program(join(path, "dpkg-deb"), make);
  const said = [];
  assert.equal(
    findNginx({ PATH: path }, (line) => said.push(line), into),
    join(into, "usr/sbin/nginx"),
  );
  assert.deepEqual(said, ["nginx: unpacked from the system's package nginx-light"]);
});

test("where there is no nginx to be had it is said", noNginxOfItsOwn, () => {
  const said = [];
  const none = findNginx({ PATH: folder() }, (line) => said.push(line), join(folder(), "nginx"));
  assert.equal(none, undefined);
  assert.deepEqual(said, ["nginx: none found, so the tests that need it are skipped"]);
});

test("an old Node is named, and a good one passes", () => {
  assert.throws(() => checkNode("20.18.3"), /Node 20\.19 or newer, but this is 20\.18\.3\./);
  assert.throws(() => checkNode("18.20.4"), /but this is 18\.20\.4\./);
  for (const good of ["20.19.0", "22.2.0", process.versions.node]) checkNode(good);
});

test("the fingerprint follows content, names and deletions", () => {
  const before = fingerprint(["scripts/lib"]);
  assert.equal(before, fingerprint(["scripts/lib"]));
  assert.notEqual(before, fingerprint(["scripts/lib", "package.json"]));
});

test("figures are stamped with date and commit", () => {
  const begun = Date.parse("2026-11-22T00:53:59Z");
  assert.match(stamp(begun), /^on 2026-11-22 00:53 UTC, commit ([0-9a-f]{7,}|unknown)$/);
});

test("Playwright says what passed at the second try, and what did not run", () => {
  const said = `  1) [jobs] › e2e/a.spec.ts:1:1 › 7 flaky \n
  2 failed
    [jobs] › e2e/a.spec.ts:1:1 › one
  1 flaky
    [jobs] › e2e/b.spec.ts:1:1 › two
  3 skipped
  4 did not run
  129 passed (23.4m)
`;
  assert.deepEqual(ofPlaywright(said), { passed: 129, failed: 2, flaky: 1, skipped: 7 });
  const well = "  130 passed (23.4m)\n";
  assert.deepEqual(ofPlaywright(well), { passed: 130, failed: 0, flaky: 0, skipped: 0 });
});

test("Vitest says what passed at the second try, and what was skipped", () => {
  const said = `     ✓ asks twice 1413ms (retry x1)
     × never 12ms (retry x2)
 Test Files  1 failed | 97 passed | 1 skipped (99)
      Tests  1 failed | 1453 passed | 2 skipped (1456)
`;
  assert.deepEqual(ofVitest(said), { passed: 1452, failed: 1, flaky: 1, skipped: 2 });
});

test("node --test says what was skipped", () => {
  const said = "# tests 66\n# pass 62\n# fail 1\n# cancelled 0\n# skipped 3\n# todo 0\n";
  assert.deepEqual(ofNodeTest(said), { passed: 62, failed: 1, flaky: 0, skipped: 3 });
});

test("Surefire says what passed at the second try, and what was skipped", () => {
  const reports = folder();
  const report = (tests, skipped, inside) =>
    `<testsuite name="A" tests="${tests}" errors="0" skipped="${skipped}" failures="1">${inside}</testsuite>`;
  const again = '<testcase name="b"><flakyFailure>1</flakyFailure><flakyError>2</flakyError>';
  writeFileSync(
    join(reports, "TEST-A.xml"),
    report(9, 2, `<testcase name="a"/>${again}</testcase>`),
  );
  writeFileSync(join(reports, "TEST-B.xml"), report(5, 0, '<testcase name="c"/>'));
  assert.deepEqual(ofSurefire("", reports), { passed: 9, failed: 2, flaky: 1, skipped: 2 });
  assert.deepEqual(ofSurefire("", folder()), { passed: 0, failed: 1, flaky: 0, skipped: 0 });
});

test("the summary says how many operations were walked", () => {
  const output = "[INFO] Running A\nOperations walked: 319\nOperations walked: 64\n[INFO] done";
  assert.equal(walkedOperations(output), "2 walks over the contract, 383 operations");
});

test("the summary names what was tried again or skipped", () => {
  const well = {
    name: "Pages",
    passed: 12,
    failed: 0,
    flaky: 0,
    skipped: 0,
    seconds: 3.21,
    spent: 5,
  };
  assert.equal(tableOf([well]).split("\n").at(-1), "12 passed, 0 failed");
  const ill = { name: "Whole", passed: 7, failed: 1, flaky: 2, skipped: 3, seconds: 4, spent: 6.6 };
  const lines = tableOf([well, ill]).split("\n");
  assert.deepEqual(
    lines.slice(0, 3).map((line) => line.split(/ +/)),
    [
      ["step", "passed", "failed", "flaky", "skipped", "seconds", "CPU", "s"],
      ["Pages", "12", "0", "0", "0", "3.2", "5"],
      ["Whole", "7", "1", "2", "3", "4.0", "7"],
    ],
  );
  assert.equal(lines.at(-1), "19 passed, 1 failed, 2 flaky, 3 skipped");
});

test("every deep suite is listed, and is named when what it protects has changed", () => {
  const listed = deepSuites.map(({ suite }) => suite).sort();
  const specs = readdirSync(join(root, "frontend/e2e/deep")).map((name) => `e2e/deep/${name}`);
  assert.deepEqual(
    listed.filter((suite) => suite.startsWith("e2e/deep/")),
    specs.sort(),
  );
  const page = readFileSync(join(root, "docs/testing.md"), "utf8");
  assert.deepEqual(
    listed.filter((suite) => !page.includes(`\`${suite}\``)),
    [],
  );
  assert.deepEqual(concerned(["frontend/app/src/main.tsx", "docs/adr/README.md"]), []);
  assert.ok(
    concerned(["frontend/respond/src/protocol/blind.ts"]).includes("e2e/deep/forgery.spec.ts"),
  );
});

test("an operation of the contract is known by its changed lines", () => {
  assert.deepEqual(changedLines("@@ -3 +5,2 @@\n@@ -9,4 +12,0 @@\n@@ -1 +20 @@"), [5, 6, 20]);
  const contract = [
    "paths:",
    "  /api/a:",
    "    get:",
    "      operationId: listA",
    "      summary: All",
    "    post:",
    "      operationId: addA",
    "components:",
    "  x: y",
  ];
  assert.deepEqual(operationsAt(contract, [5, 9]), ["listA"]);
  assert.deepEqual(operationsAt(contract, [3, 6]), ["listA", "addA"]);
});

/** Docker mounts a tmpfs without options so that no library can be loaded from it. */
test("a container may load the models' runtime, which it unpacks below /tmp", () => {
  const compose = readFileSync(join(root, "docker-compose.yml"), "utf8");
  const [, temporary] = /^ {4}tmpfs:\n(?: +#.*\n)* {6}- (\/tmp\S*)$/m.exec(compose);
  assert.ok(temporary.split(/[:,]/).includes("exec"), temporary);
});
