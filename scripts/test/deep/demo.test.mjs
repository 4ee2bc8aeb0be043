// The demo: filled through the real protocol, found again, begun anew when half filled, and taken away.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { demoEnvironment } from "../../lib/demo.mjs";
import { Filling } from "../../lib/demo-server.mjs";
import { freePort } from "../../lib/port.mjs";
import { launch, start, startAndFail, temporary } from "../harness.mjs";

const SIGN_IN = /Sign in at (\S+)\/sign-in with the password (\S+)/;

async function startDemo(t, environment) {
  const port = String(await freePort());
  const running = launch({ TENWARD_PORT: port, ...environment }, ["--demo"]);
  t.after(() => running.kill("SIGTERM"));
  const [, url, password] = await running.says(SIGN_IN);
  return { ...running, url, password };
}

/** What a lead of the demo reads. */
async function surveysOf(url, email, password) {
  const session = await fetch(`${url}/api/sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: url },
    body: JSON.stringify({ email, password }),
  });
  assert.equal(session.status, 201, await session.text());
  const headers = { Cookie: session.headers.get("set-cookie").split(";")[0] };
  const read = async (path) => (await fetch(`${url}${path}`, { headers })).json();
  const items = (await read("/api/surveys")).items.filter(({ purpose }) => purpose === "form");
  const released = items.filter(({ state }) => state === "closed");
  const results = released.map(({ id }) => read(`/api/surveys/${id}/results`));
  const publication = await read(`/api/surveys/${released[0].id}/publication`);
  const [{ surveyId }] = (await read("/api/rated-surveys")).items;
  const gaps = await read(`/api/surveys/${surveyId}/gaps`);
  const me = await read("/api/me");
  return { items, results: await Promise.all(results), publication, gaps, me };
}

test("shows surveys in every state, in both languages, and is found again", async (t) => {
  const home = join(temporary(t), "home");
  // Half filled by a start that was interrupted: set up, and nothing more.
  const abandoned = await start(t, { TENWARD_HOME: `${home}-demo` });
  await setUp(abandoned);
  await abandoned.kill("SIGTERM");
  writeFileSync(join(`${home}-demo`, "demo.json"), '{"password":"half","filled":false}');

  const demo = await startDemo(t, { TENWARD_HOME: home, TENWARD_URL: "https://ask.example" });
  assert.match(demo.url, /^http:\/\/localhost:/);
  assert.notEqual(demo.password, "half");
  assert.doesNotMatch(demo.output(), /setup#code/);
  const mara = await surveysOf(demo.url, "mara@demo.example", demo.password);
  assert.equal(mara.me.language, "en");
  const states = mara.items.map(({ state }) => state);
  assert.deepEqual(new Set(states), new Set(["draft", "running", "closed", "cancelled"]));
  const [expectations, autumn, , pulse] = mara.results;
  assert.equal(autumn.items.length, 8);
  assert.equal(pulse.tooFew, true);
  assert.equal(expectations.counted, 16);
  const comments = expectations.questions[0].comments;
  assert.equal(comments.length, 15);
  assert.equal(expectations.named.length, 1);
  assert.match(mara.publication.word, /^I’m taking on three things now/);
  const jonas = await surveysOf(demo.url, "jonas@demo.example", demo.password);
  assert.equal(jonas.me.language, "de");
  const [, herbst, sommer] = jonas.results;
  assert.deepEqual([herbst.items.length, sommer.items.length], [8, 8]);
  assert.equal(jonas.gaps.earlier[0].surveyId, sommer.surveyId);
  const labels = new Set(jonas.gaps.items.map(({ label }) => label));
  assert.deepEqual(
    labels,
    new Set(["blind-spot", "hidden-strength", "groups-disagree", "aligned"]),
  );
  const decided = new Set(jonas.gaps.items.flatMap(({ advice }) => advice).map((a) => a.state));
  assert.deepEqual(decided, new Set(["open", "will-do", "done", "not-now"]));
  assert.match(
    jonas.results[0].questions[0].comments.map(({ text }) => text).join("\n"),
    /Dass du /,
  );
  const running = await startAndFail({ TENWARD_HOME: home }, ["--remove-demo"]);
  assert.match(running.lines[0], /^The demo is still running\. Stop it first/);
  assert.equal(await demo.kill("SIGINT"), 0);

  const again = await startDemo(t, { TENWARD_HOME: home });
  assert.equal(again.password, demo.password);
  assert.equal((await surveysOf(again.url, "mara@demo.example", again.password)).items.length, 7);
  await again.kill("SIGINT");

  const removed = await startAndFail({ TENWARD_HOME: home }, ["--remove-demo"]);
  assert.equal(removed.code, 0);
  assert.match(removed.output, /^The demo has been removed: /);
  assert.ok(!existsSync(`${home}-demo`) && !existsSync(`${home}-demo-keys`));
});

test("touches nothing that it has not made", async (t) => {
  const folder = temporary(t);
  const home = join(folder, "home");
  const none = await startAndFail({ TENWARD_HOME: home }, ["--remove-demo"]);
  assert.deepEqual([none.code, none.output.trim()], [0, "There is no demo to remove."]);

  mkdirSync(join(`${home}-demo`, "pgdata"), { recursive: true });
  writeFileSync(join(`${home}-demo`, "pgdata/PG_VERSION"), "18\n");
  const stays = await startAndFail({ TENWARD_HOME: home }, ["--remove-demo"]);
  assert.equal(stays.code, 1);
  assert.match(stays.lines[0], /was not created by --demo, so it has not been removed\.$/);
  const refused = await startAndFail({ TENWARD_HOME: home }, ["--demo"]);
  assert.equal(refused.code, 1);
  assert.match(
    refused.lines.at(-1),
    /contains data that is not from the demo\. Set TENWARD_HOME to another folder\.$/,
  );
  assert.equal(readFileSync(join(`${home}-demo`, "pgdata/PG_VERSION"), "utf8"), "18\n");
});

test("says once where to sign in", (t) => {
  const log = t.mock.method(console, "log", () => {});
  const filling = new Filling({}, { password: "three words", filled: true });
  for (const line of ["Tenward is running at http://localhost:1", "It says more", "and more"]) {
    filling.hear(line, {});
  }
  const printed = log.mock.calls.map(({ arguments: [line] }) => line);
  assert.equal(printed.filter((line) => SIGN_IN.test(line)).length, 1);
  assert.equal(printed.length, 4);
});

test("stops when the server cannot be asked whether it is half filled", async (t) => {
  t.mock.method(console, "log", () => {});
  const said = t.mock.method(console, "error", () => {});
  const filling = new Filling({}, { password: "three words", filled: false });
  const away = `http://localhost:${await freePort()}`;
  await new Promise((stop) => filling.hear(`Tenward is running at ${away}`, { stop }));
  assert.equal(filling.code, 1);
  assert.match(said.mock.calls[0].arguments[0], /^The demo cannot be read: .*ECONNREFUSED/);
});

test("an empty XDG_DATA_HOME is none", { skip: process.platform !== "linux" }, () => {
  const homes = [{}, { XDG_DATA_HOME: "" }].map((given) => demoEnvironment(given).TENWARD_HOME);
  assert.equal(homes[1], homes[0]);
});

test("stays on this computer, whatever the real one is told", () => {
  const demo = demoEnvironment({
    PATH: "/bin",
    TENWARD_PORT: "8081",
    TENWARD_URL: "https://ask.example",
    TENWARD_SMTP_HOST: "mail.example",
    TENWARD_DATABASE_URL: "postgresql://db.example/tenward",
    TENWARD_HOME: "/srv/tenward",
    TENWARD_KEYS: "/srv/keys",
  });
  assert.deepEqual(demo, {
    PATH: "/bin",
    TENWARD_PORT: "8081",
    TENWARD_HOME: "/srv/tenward-demo",
    TENWARD_KEYS: "/srv/keys-demo",
  });
});

async function setUp({ url, says }) {
  const [, code] = await says(/setup#code=(\S+)/);
  const body = {
    ...{ code, workspace: "Half", operator: "Nobody", operatorIsOwner: true },
    ...{ name: "Ida Half", email: "ida@half.example", password: "the ferry leaves at nine" },
  };
  const answer = await fetch(`${url}/api/setup`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: url },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 201, await answer.text());
}
