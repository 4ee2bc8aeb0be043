// Each thing that prevents a start is said in one sentence, with a non-zero exit code.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import test from "node:test";
import { freePort } from "../lib/port.mjs";
import { startAndFail, temporary } from "./harness.mjs";

async function refuses(environment, sentence, args) {
  const { code, lines, output } = await startAndFail(environment, args);
  assert.equal(code, 1);
  assert.equal(lines.length, 1, lines.join("\n"));
  assert.match(lines[0], sentence);
  assert.equal(output, "");
}

test("a busy port", async (t) => {
  const other = createServer();
  const port = await new Promise((resolve) => {
    other.listen(0, "127.0.0.1", () => resolve(other.address().port));
  });
  t.after(() => other.close());
  const home = join(temporary(t), "home");
  await refuses(
    { TENWARD_HOME: home, TENWARD_PORT: String(port) },
    new RegExp(`^Port ${port} cannot be opened on 127\\.0\\.0\\.1 \\(.+\\)\\. Stop`),
  );
});

/** From which port on anybody may open one; root may open all. */
function firstFreeToAll() {
  try {
    return Number(readFileSync("/proc/sys/net/ipv4/ip_unprivileged_port_start", "utf8"));
  } catch {
    return 0;
  }
}

const mayOpenAll = process.getuid?.() === 0 || firstFreeToAll() < 2;

test("a port that only the system may open", { skip: mayOpenAll }, async (t) => {
  const home = join(temporary(t), "home");
  await refuses(
    { TENWARD_HOME: home, TENWARD_PORT: "1" },
    /^Port 1 cannot be opened on 127\.0\.0\.1 \(.+\)\./,
  );
});

test("a home that cannot be written", async (t) => {
  const file = join(temporary(t), "file");
  writeFileSync(file, "");
  const keys = join(temporary(t), "keys");
  await refuses(
    { TENWARD_HOME: file, TENWARD_KEYS: keys, TENWARD_PORT: String(await freePort()) },
    /^The folder .+file cannot be written .+TENWARD_HOME/,
  );
});

test("a folder of keys that cannot be written", async (t) => {
  const folder = temporary(t);
  writeFileSync(join(folder, "file"), "");
  await refuses(
    { TENWARD_HOME: join(folder, "home"), TENWARD_KEYS: join(folder, "file/keys") },
    /^The folder .+keys cannot be written .+TENWARD_KEYS/,
  );
});

test("a command on a folder without data makes no folders", async (t) => {
  const folder = temporary(t);
  const settings = { TENWARD_HOME: join(folder, "home"), TENWARD_KEYS: join(folder, "keys") };
  const nothing = /home holds no data of Tenward\. Set TENWARD_HOME to the folder of the server\.$/;
  await refuses(settings, nothing, ["--backup", join(folder, "a.backup")]);
  await refuses(settings, nothing, ["--reset-password", "ines@nordhafen.example"]);
  await refuses(settings, /a\.backup does not exist\. Nothing was changed\.$/, [
    "--check",
    join(folder, "a.backup"),
  ]);
  assert.deepEqual(readdirSync(folder), []);
});

/** Which settings are refused, and in which words, is SettingsTest's. */
test("an address that is none", async (t) => {
  await refuses(
    { TENWARD_HOME: join(temporary(t), "home"), TENWARD_URL: "ask.example.com" },
    /^TENWARD_URL must look like https:\/\/ask\.example\.com/,
  );
});

test("a certificate that is not there", async (t) => {
  const folder = temporary(t);
  await refuses(
    {
      TENWARD_HOME: join(folder, "home"),
      TENWARD_PORT: String(await freePort()),
      TENWARD_TLS_CERTIFICATE: join(folder, "cert.pem"),
      TENWARD_TLS_KEY: join(folder, "key.pem"),
    },
    /^TENWARD_TLS_CERTIFICATE names .+cert\.pem, which cannot be read\.$/,
  );
});

test("a database that does not answer", async (t) => {
  const port = await freePort();
  await refuses(
    {
      TENWARD_HOME: join(temporary(t), "home"),
      TENWARD_PORT: String(await freePort()),
      TENWARD_DATABASE_URL: `postgresql://me:secret@127.0.0.1:${port}/tenward`,
    },
    new RegExp(
      `^The database at postgresql://127\\.0\\.0\\.1:${port}/tenward cannot be reached\\.`,
    ),
  );
});

test("data of another PostgreSQL", async (t) => {
  const home = join(temporary(t), "home");
  mkdirSync(join(home, "pgdata"), { recursive: true });
  writeFileSync(join(home, "pgdata/PG_VERSION"), "17\n");
  writeFileSync(join(home, "database-password"), "x");
  await refuses(
    { TENWARD_HOME: home, TENWARD_PORT: String(await freePort()) },
    /^The data in .+ was written by PostgreSQL 17, but this Tenward comes with 18\./,
  );
  assert.equal(readFileSync(join(home, "pgdata/PG_VERSION"), "utf8"), "17\n");
});

test("a home inside the keys", async (t) => {
  const keys = temporary(t);
  await refuses(
    { TENWARD_HOME: join(keys, "home"), TENWARD_KEYS: keys },
    /^TENWARD_HOME .+ must not be inside TENWARD_KEYS/,
  );
  assert.deepEqual(readdirSync(keys), []);
});

test("a folder that holds half of the data", async (t) => {
  const home = join(temporary(t), "home");
  mkdirSync(join(home, "pgdata"), { recursive: true });
  await refuses(
    { TENWARD_HOME: home, TENWARD_PORT: String(await freePort()) },
    /is not a complete data folder of Tenward/,
  );
});
