// A release: unpacked in an empty folder, it runs with Java alone.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
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

const published = join(root, "target/release");

/** A user and a group that every Linux has; PostgreSQL looks them up. */
const NOBODY = 65534;

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

  const texts = readFileSync(join(unpacked, "LICENCES-of-the-pages.txt"), "utf8");
  for (const part of ["react 19", "Copyright (c) Meta Platforms", "SIL OPEN FONT LICENSE"]) {
    assert.ok(texts.includes(part), part);
  }
  const sbom = JSON.parse(readFileSync(join(unpacked, "sbom/pages.cdx.json"), "utf8"));
  assert.deepEqual(
    sbom.components.filter(({ licenses = [] }) => licenses.length === 0),
    [],
  );

  const home = join(folder, "home");
  mkdirSync(home);
  const url = await serve(t, unpacked, { HOME: home });
  const installation = await (await fetch(`${url}/api/installation`)).json();
  assert.equal(installation.command, "bin/tenward");
});

test("runs on volumes of root and a group of its own, as Kubernetes mounts them", async (t) => {
  const folder = temporary(t);
  chmodSync(folder, 0o755);
  const [archive] = readdirSync(published).filter((name) => name.includes("linux"));
  run("tar", ["-xzf", join(published, archive)], folder);
  const [data, keys] = ["data", "keys"].map((name) => join(folder, name));
  for (const volume of [data, keys]) {
    mkdirSync(volume);
    chownSync(volume, 0, NOBODY);
    chmodSync(volume, 0o2770);
  }
  const volumes = { TENWARD_HOME: data, TENWARD_KEYS: keys };
  const user = ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];
  const unpacked = join(folder, archive.replace("-linux.tar.gz", ""));
  await serve(t, unpacked, volumes, user);
  chmodSync(keys, 0o2775);
  await assert.rejects(serve(t, unpacked, volumes, user), /others may read it/);
});

/** Starts the unpacked server. @returns its address, once it runs */
async function serve(t, unpacked, settings, user = []) {
  const port = await freePort();
  const environment = { PATH: "/usr/bin:/bin", JAVA_HOME: findJdk().home };
  const [command, ...args] = [...user, join(unpacked, "bin/tenward")];
  const server = spawn(command, args, {
    env: { ...environment, TENWARD_PORT: String(port), ...settings },
  });
  t.after(() => server.kill("SIGTERM"));
  await new Promise((resolve, reject) => {
    let printed = "";
    for (const stream of [server.stdout, server.stderr]) {
      stream.on("data", (chunk) => {
        printed += chunk;
        if (/Tenward is running/.test(printed)) resolve();
      });
    }
    server.once("exit", () => reject(new Error(printed)));
  });
  return `http://127.0.0.1:${port}`;
}

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
