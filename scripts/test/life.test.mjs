// What a running server leaves behind, and what it finds again.
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import test from "node:test";
import { setTimeout } from "node:timers/promises";
import { windows } from "../lib/paths.mjs";
import { freePort } from "../lib/port.mjs";
import {
  databasePid,
  databasePort,
  hasEnded,
  isAlive,
  start,
  startAndFail,
  temporary,
} from "./harness.mjs";

const mode = (path) => (statSync(path).mode & 0o777).toString(8);

async function isServed(url) {
  const answer = await fetch(`${url}/api/installation`);
  assert.equal(answer.status, 200);
  return answer.json();
}

test("starts on an empty folder, stops with Ctrl-C, finds its data again, and has it alone", async (t) => {
  const folder = temporary(t);
  const home = join(folder, "home");
  mkdirSync(join(home, "pgdata.partial"), { recursive: true });
  writeFileSync(join(home, "pgdata.partial/PG_VERSION"), "18\n");

  const first = await start(t, { TENWARD_HOME: home });
  assert.match(first.url, /^http:\/\/localhost:\d+$/);
  assert.equal((await isServed(first.url)).addressKind, "this-computer");
  assert.match(first.output(), / running at .+\n {2}1\. .+\n {2}2\. .+first-survey.+\n {2}3\. /);
  const wayBack = readdirSync(home).filter((name) => name.endsWith(".backup"));
  assert.deepEqual(wayBack, [], "nothing was updated");
  const pid = databasePid(home);
  if (!windows) {
    assert.equal(mode(home), "700");
    assert.equal(mode(join(home, "database-password")), "600");
    assert.equal(mode(`${home}-keys`), "700");
  }
  assert.match(readFileSync(join(`${home}-keys`, "CACHEDIR.TAG"), "utf8"), /^Signature: 8a477f59/);
  assert.equal(await first.kill("SIGINT"), 0);
  assert.equal(first.errors(), "");
  assert.ok(await hasEnded(pid), "PostgreSQL still runs");

  const second = await start(t, {
    TENWARD_HOME: home,
    TENWARD_LOG: "json",
    TENWARD_STOP_DELAY: "1",
  });
  await isServed(second.url);
  const [line] = second.output().split("\n");
  assert.match(JSON.parse(line).message, /^Tenward is running at /);
  await hasOneOwner(home, second.url);
  await isBackedUp(home, folder);
  await servesAnExternalDatabase(t, folder);
  await answersWhatWasBegun(second);
});

test("goes on after kill -9, and refuses a password of other data", async (t) => {
  const home = join(temporary(t), "home");
  const first = await start(t, { TENWARD_HOME: home });
  const orphan = databasePid(home);
  await first.kill("SIGKILL");
  assert.ok(isAlive(orphan));
  const second = await start(t, { TENWARD_HOME: home });
  await isServed(second.url);
  assert.notEqual(databasePid(home), orphan);
  assert.ok(await hasEnded(orphan), "the orphan still runs");
  await second.kill("SIGTERM");

  writeFileSync(join(home, "database-password"), "another");
  const port = String(await freePort());
  const { code, lines } = await startAndFail({ TENWARD_HOME: home, TENWARD_PORT: port });
  assert.equal(code, 1);
  assert.match(
    lines.at(-1),
    /^The database does not accept Tenward's password\. .+ delete the file database-password/,
  );
});

/** A stop first says that the server is not ready, serves on for a while, and waits for the rest of a body that is under way. */
async function answersWhatWasBegun(server) {
  const { hostname, port } = new URL(server.url);
  const body = JSON.stringify({ email: "nobody@example.com", password: "correct horse battery" });
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  const answered = once(socket, "close");
  const head = `POST /api/sessions HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n`;
  socket.write(
    `${head}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`,
  );
  await isServed(server.url);
  const ended = server.kill("SIGTERM");
  while ((await fetch(`${server.url}/q/health/ready`)).status === 200) await setTimeout(100);
  assert.equal((await fetch(`${server.url}/api/installation`)).status, 200);
  socket.write(body.slice(20));
  await answered;
  assert.match(answer, /^HTTP\/1\.1 401 /);
  assert.equal(await ended, 0);
}

/** And takes commands beside it. */
async function hasOneOwner(home, url) {
  const again = await startAndFail({ TENWARD_HOME: home, TENWARD_PORT: new URL(url).port });
  assert.equal(again.code, 1);
  assert.match(again.output, new RegExp(`^Tenward is already running at ${url}\\. `));

  const port = String(await freePort());
  const refused = await startAndFail({ TENWARD_HOME: home, TENWARD_PORT: port });
  assert.equal(refused.code, 1);
  assert.match(refused.lines[0], /^Another Tenward is already running on /);

  const command = await startAndFail({ TENWARD_HOME: home }, ["--no-such-command"]);
  assert.equal(command.code, 1);
  assert.match(
    command.lines[0],
    /^There is no command --no-such-command\. Known: --keys-lost, --reset-password, --reset-second-factor\.$/,
  );

  const reset = await startAndFail({ TENWARD_HOME: home }, [
    "--reset-password",
    "nobody@example.com",
  ]);
  assert.equal(reset.code, 1);
  assert.deepEqual(reset.lines, ["There is no account with the email address nobody@example.com"]);
}

async function isBackedUp(home, folder) {
  const secret = join(folder, "passphrase");
  writeFileSync(secret, "correct horse battery\n");
  const environment = { TENWARD_HOME: home, TENWARD_BACKUP_PASSPHRASE_FILE: secret };
  const file = join(folder, "a.backup");
  assert.equal((await startAndFail(environment, ["--backup", file])).code, 0);
  const whole = await startAndFail(environment, ["--check", file]);
  assert.match(whole.output, /a\.backup is whole: made at .+, \d+ rows in \d+ tables\.\n$/);
  const closed = await startAndFail({ TENWARD_HOME: home }, ["--check", file]);
  assert.equal(closed.code, 1);
  assert.match(closed.lines[0], /a\.backup is encrypted\. Set TENWARD_BACKUP_PASSPHRASE/);
}

/** That of the server beside it. */
async function servesAnExternalDatabase(t, folder) {
  const home = join(folder, "home");
  const password = readFileSync(join(home, "database-password"), "utf8");
  const address = `127.0.0.1:${databasePort(home)}/postgres`;
  const guest = await start(t, {
    TENWARD_HOME: join(folder, "unused"),
    TENWARD_DATABASE_URL: `postgresql://tenward:${password}@${address}`,
  });
  await isServed(guest.url);
  assert.ok(!existsSync(join(folder, "unused")));
  await guest.kill("SIGTERM");

  const stranger = await startAndFail({
    TENWARD_HOME: join(folder, "unused"),
    TENWARD_PORT: String(await freePort()),
    TENWARD_DATABASE_URL: `postgresql://tenward:guess@${address}`,
  });
  assert.match(stranger.lines[0], /refuses TENWARD_DATABASE_USER and TENWARD_DATABASE_PASSWORD\.$/);
  assert.ok(!stranger.lines[0].includes("guess"));
}
