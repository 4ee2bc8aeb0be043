// A release: unpacked in an empty folder, it runs with Java alone.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { findJdk } from "../../lib/jdk.mjs";
import { root } from "../../lib/paths.mjs";
import { freePort } from "../../lib/port.mjs";
import { licenceRows } from "../../lib/sbom.mjs";
import { temporary } from "../harness.mjs";

const component = (...licences) => ({
  name: "lib",
  version: "1",
  purl: "pkg:maven/lib@1",
  licenses: licences.map((id) => ({ license: { id } })),
});

test("refuses a component under the GPL alone, or under nothing", () => {
  assert.match(
    licenceRows([component("EPL-2.0", "GPL-2.0")]),
    /^\| lib \| 1 \| EPL-2.0 or GPL-2.0 \|$/,
  );
  for (const wrong of [component("LGPL-2.1"), component("AGPL-3.0"), component()]) {
    assert.throws(() => licenceRows([component("MIT"), wrong]), /may ship: lib\./);
  }
});

test("runs from an empty folder with Java alone", async (t) => {
  run(process.execPath, ["scripts/release.mjs"], root);
  const published = join(root, "target/release");
  const [archive] = readdirSync(published).filter((name) => name.includes("linux"));
  run("sha256sum", ["-c", "SHA256SUMS"], published);

  const folder = temporary(t);
  run("tar", ["-xzf", join(published, archive)], folder);
  const unpacked = join(folder, archive.replace("-linux.tar.gz", ""));
  run("sha256sum", ["-c", "--quiet", "FILES.sha256"], unpacked);
  const named = readFileSync(join(unpacked, "LICENCES.md"), "utf8");
  for (const part of ["io.quarkus:quarkus-rest ", "embedded-postgres-binaries", "| react "]) {
    assert.ok(named.includes(part), part);
  }

  const home = join(folder, "home");
  mkdirSync(home);
  const port = await freePort();
  const environment = { PATH: "/usr/bin:/bin", HOME: home, JAVA_HOME: findJdk().home };
  const server = spawn(join(unpacked, "bin/tenward"), [], {
    env: { ...environment, TENWARD_PORT: String(port) },
  });
  t.after(() => server.kill("SIGTERM"));
  await new Promise((resolve, reject) => {
    let printed = "";
    server.stdout.on("data", (chunk) => {
      printed += chunk;
      if (/Tenward is running/.test(printed)) resolve();
    });
    server.once("exit", () => reject(new Error(printed)));
  });
  const installation = await (await fetch(`http://127.0.0.1:${port}/api/installation`)).json();
  assert.equal(installation.command, "bin/tenward");
});

test("says in a sentence that Java is too old", (t) => {
  const folder = temporary(t);
  mkdirSync(join(folder, "bin"));
  const old = join(root, "backend/src/main/release/bin/tenward");
  const { status, stderr } = spawnSync(old, { env: { PATH: "/usr/bin:/bin", JAVA_HOME: folder } });
  assert.equal(status, 1);
  assert.match(String(stderr), /^Tenward needs Java 21 or newer, but found none\./);
});

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  assert.equal(status, 0, `${command} ${args.join(" ")}: ${stdout}${stderr}`);
}
