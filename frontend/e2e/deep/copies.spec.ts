import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { Client } from "pg";
import { findJdk } from "../../../scripts/lib/jdk.mjs";
import { freePort } from "../../../scripts/lib/port.mjs";
import { serverCommand } from "../../../scripts/lib/server.mjs";
import { serverAt } from "../../respond/src/protocol/server";
import { answers } from "../cast";
import { chance } from "../chance";
import { addressOf, sql } from "../database";
import { Lead } from "../lead";
import { TenwardServer } from "../server";
import { Voter } from "../voter";

/** Starts of an update that are killed, and how long two servers serve of which one is killed. */
const KILLS = Number(process.env.TENWARD_DRILL_KILLS ?? 20);
const MINUTES = Number(process.env.TENWARD_DRILL_MINUTES ?? 10);

const dice = chance(20_261_127);
const folder = mkdtempSync(join(tmpdir(), "tenward-copies-"));
const file = join(folder, "all.backup");
const old = join(import.meta.dirname, "../old-databases");

/** Lists the arguments that the manual writes after `npm start`; the tests run each of them. */
const manual = ["administration", "updating"].flatMap((page) => {
  const text = readFileSync(join(import.meta.dirname, `../../../docs/${page}.md`), "utf8");
  const blocks = text.matchAll(/^ {4}(?:\w+=\S+ )*npm start(?: -- (.+))?$/gm);
  return [...blocks].map(([, args = ""]) => args);
});
const ran = new Set<string>();

function asInManual(option = "", file = ""): string[] {
  const args = manual.find((each) => each.split(" ")[0] === option);
  if (args === undefined) throw new Error(`The manual does not say how to ${option}`);
  ran.add(args);
  return args.replace("FILE", file).split(" ").filter(Boolean);
}

let server: TenwardServer;
let lead: Lead;
let surveyId: string;
let links: string[];

/** A command or a server with these settings, on folders of its own unless told otherwise. */
class Process {
  private output = "";
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(args: string[], environment: Record<string, string>) {
    const [java, all] = serverCommand(findJdk(), args);
    const clean = Object.entries(process.env).filter(([name]) => !name.startsWith("TENWARD_"));
    const own = { TENWARD_HOME: join(folder, "home"), TENWARD_KEYS: join(folder, "keys") };
    const env = { ...Object.fromEntries(clean), ...own, ...environment };
    this.child = spawn(java, ["-XX:TieredStopAtLevel=1", ...all], { env });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    }
    this.ended = new Promise((resolve) => this.child.on("close", resolve));
  }

  get said(): string {
    return this.output;
  }

  async says(pattern: RegExp): Promise<void> {
    await expect.poll(() => this.output, { timeout: 120_000 }).toMatch(pattern);
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }
}

async function run(args: string[], environment: Record<string, string> = {}) {
  const process = new Process(args, environment);
  return { code: await process.ended, said: process.said };
}

const status = async (url: string, path = "/q/health/ready") => (await fetch(url + path)).status;
const isReady = (url: string) =>
  expect.poll(() => status(url).catch(() => 0), { timeout: 60_000 }).toBe(200);

/** A database in the PostgreSQL of the first server. */
async function database(name: string, template = "template0"): Promise<string> {
  await sql(server.home, `create database ${name} template ${template}`);
  return addressOf(server.home).replace(/postgres$/, name);
}

async function inDatabase(name: string, text: string) {
  const client = new Client(addressOf(server.home).replace(/postgres$/, name));
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Counts the rows of each table but the heartbeats, which are in no backup. */
const rows = (name: string) =>
  inDatabase(
    name,
    `select relname, query_to_xml('select count(*) from ' || oid::regclass, false, true, '')::text rows from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'server_process' order by 1`,
  );

async function vote(link: string, url = server.url): Promise<string> {
  const voter = await Voter.of(link.replace(/^[^/]+\/\/[^/]+/, url), answers.Team[0] ?? {});
  await voter.claim(serverAt(url));
  return voter.submit(serverAt(url));
}

const stateOf = async (id: string) => (await lead.survey(id)).state;

test.describe.configure({ mode: "serial", retries: 0, timeout: 1_800_000 });
test.beforeAll(async () => {
  server = await TenwardServer.start();
  lead = new Lead(server.url);
  await lead.setUp(server.setupUrl);
  const names = Array.from({ length: 8 }, (_, i) => `Team ${i + 1}`);
  surveyId = await lead.launch("All of it", await lead.addPeople({ team: names }));
  links = await lead.links(surveyId);
});
test.afterAll(async () => {
  await server.dispose();
  rmSync(folder, { recursive: true, force: true });
});

test("a server with a wrong folder beside one with the right one ends nothing", async () => {
  const wrong = await TenwardServer.start({ TENWARD_DATABASE_URL: addressOf(server.home) });
  try {
    expect(wrong.output).toContain("is not the folder of this database's keys");
    // Longer than two rounds of the job that looks after keys.
    await pause(130_000);
    expect(await status(wrong.url)).toBe(503);
    expect(await status(server.url)).toBe(200);
    expect(await stateOf(surveyId)).toBe("running");
    expect(await vote(links[0] ?? "")).toBe("ok");
    const given = await run(asInManual("--keys-lost"), {
      TENWARD_DATABASE_URL: addressOf(server.home),
    });
    expect(given).toEqual({ code: 1, said: expect.stringContaining("No keys are missing") });
  } finally {
    await wrong.dispose();
  }
});

test("a copy is refused the keys of its original, and gives up only its own surveys", async () => {
  const backedUp = await run(asInManual("--backup", file), { TENWARD_HOME: server.home });
  expect(backedUp.said).toContain(`Wrote ${file}`);
  expect(backedUp.code).toBe(0);
  expect((await run(asInManual("--check", file), {})).code).toBe(0);
  const nobody = await run(asInManual("--reset-second-factor"), { TENWARD_HOME: server.home });
  expect(nobody.said).toContain("There is no account");

  const own = { TENWARD_DATABASE_URL: await database("copy") };
  const restored = await run(asInManual("--restore", file), own);
  expect(restored.said).toContain(`Restored ${file}`);
  expect((await run(asInManual("--restore", file), own)).said).toContain(
    "The database is not empty",
  );
  const replaced = await run([...asInManual("--restore", file), "--replace", "--yes"], own);
  expect(replaced.said).toContain(`Restored ${file}`);

  const port = String(await freePort());
  const withKeys = { ...own, TENWARD_KEYS: server.keys, TENWARD_PORT: port };
  const refused = await run([], withKeys);
  expect(refused.code).toBe(1);
  expect(refused.said).toContain("is in use by a server with another database");
  expect(await status(server.url)).toBe(200);

  const copy = new Process([], { ...own, TENWARD_PORT: port });
  await copy.says(/Tenward is running/);
  const url = `http://localhost:${port}`;
  expect(await status(url)).toBe(503);
  const asked = await run(asInManual("--keys-lost"), own);
  expect(asked.said).toContain("This cancels 1 running survey and deletes");
  expect(asked.code).toBe(1);
  const given = await run([...asInManual("--keys-lost"), "--yes"], own);
  expect(given.said).toContain("Cancelled 1 running survey ");
  await isReady(url);
  await copy.stop();

  expect(await stateOf(surveyId)).toBe("running");
  expect(existsSync(join(server.keys, surveyId))).toBe(true);
  expect(await vote(links[1] ?? "")).toBe("ok");
});

test("a rehearsal sends nothing, closes nothing, and says so on every page", async ({
  browser,
}) => {
  const port = String(await freePort());
  const home = join(folder, "drill");
  const settings = {
    TENWARD_HOME: home,
    TENWARD_KEYS: server.keys,
    TENWARD_PORT: port,
    TENWARD_URL: "https://ask.example",
    TENWARD_SMTP_HOST: "mail.example",
    TENWARD_SMTP_FROM: "ask@mail.example",
  };
  const keys = `${server.keys}-rehearsal`;
  mkdirSync(join(keys, surveyId), { recursive: true });
  const refused = await run(asInManual("--rehearse", file), settings);
  expect(refused).toEqual({ code: 1, said: expect.stringContaining("holds keys") });
  expect(existsSync(`${home}-rehearsal`)).toBe(false);
  rmSync(keys, { recursive: true });

  const rehearsal = new Process(asInManual("--rehearse", file), settings);
  await rehearsal.says(/Tenward is running at http:\/\/localhost/);
  const url = `http://localhost:${port}`;
  for (const path of ["/", "/surveys", "/r/", "/r/results/"]) {
    const page = await fetch(url + path, { headers: { Accept: "text/html" } });
    expect(await page.text(), path).toContain("This is a rehearsal on a copy");
    // Also once the page has drawn itself.
    const tab = await browser.newPage();
    await tab.goto(url + path);
    await expect(tab.locator("main")).toBeVisible();
    await expect(tab.getByText("This is a rehearsal on a copy")).toBeInViewport();
    await tab.close();
  }
  expect(await status(url)).toBe(200);
  await sql(`${home}-rehearsal`, "update survey set closes_at = now() - interval '15 days'");
  await pause(70_000);
  const [copied] = await sql(`${home}-rehearsal`, "select state, keys_destroyed_at from survey");
  expect(copied).toEqual({ state: "running", keys_destroyed_at: null });
  await rehearsal.stop();
  expect(await vote(links[2] ?? "")).toBe("ok");
});

test("a start on a full disk says so", async () => {
  const small = join(folder, "small-home");
  mkdirSync(small);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=200m", "none", small]);
  test.skip(mounted.status !== 0, "a disk cannot be filled here");
  try {
    const settings = {
      TENWARD_HOME: join(small, "home"),
      TENWARD_KEYS: join(folder, "small-keys"),
    };
    const first = new Process([], { ...settings, TENWARD_PORT: String(await freePort()) });
    await first.says(/Tenward is running/);
    await first.stop();
    spawnSync("dd", ["if=/dev/zero", `of=${join(small, "filler")}`, "bs=64k"]);
    for (const args of [[], asInManual("--backup", join(folder, "elsewhere.backup"))]) {
      expect(await run(args, settings)).toEqual({
        code: 1,
        said: expect.stringMatching(/^The disk of .+ is full\. Make room there/m),
      });
    }
  } finally {
    spawnSync("umount", [small]);
  }
});

test("a full disk leaves the last backup as it was", async () => {
  const small = join(folder, "small");
  mkdirSync(small);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=24k", "none", small]);
  test.skip(mounted.status !== 0, "a disk cannot be filled here");
  try {
    const kept = join(small, "kept.backup");
    cpSync(import.meta.filename, kept);
    const failed = await run(asInManual("--backup", kept), { TENWARD_HOME: server.home });
    expect(failed).toEqual({
      code: 1,
      said: expect.stringContaining("an earlier one is as it was"),
    });
    expect(readFileSync(kept)).toEqual(readFileSync(import.meta.filename));
    expect(existsSync(`${kept}.partial`)).toBe(false);
  } finally {
    spawnSync("umount", [small]);
  }
});

test("10,000 people and their answers are restored within a minute", async () => {
  await sql(
    server.home,
    `insert into person (person_id, workspace_id, lead_id, group_id, name, created_at)
     select gen_random_uuid(), p.workspace_id, p.lead_id, p.group_id, 'Person ' || n, now()
     from (select * from person limit 1) p, generate_series(1, 10000) n`,
  );
  await sql(
    server.home,
    `insert into answer (workspace_id, survey_id, launch_group_id, token_hash, wrapped_key_hash, sealed_hash, box)
     select a.workspace_id, a.survey_id, a.launch_group_id, sha256(('t' || n)::bytea), sha256(('w' || n)::bytea),
       sha256(('s' || n)::bytea), substr(a.box, 1, 16764) || sha256(n::text::bytea)
     from (select * from answer limit 1) a, generate_series(1, 10000) n`,
  );
  const large = join(folder, "large.backup");
  const begun = Date.now();
  expect((await run(asInManual("--backup", large), { TENWARD_HOME: server.home })).code).toBe(0);
  const written = Date.now();
  const own = { TENWARD_DATABASE_URL: await database("large") };
  expect((await run(asInManual("--restore", large), own)).code).toBe(0);
  const restored = Date.now();
  console.log(
    `10,000 people: ${statSync(large).size} bytes, written in ${written - begun} ms, restored in ${restored - written} ms`,
  );
  expect(restored - written).toBeLessThan(60_000);
  await sql(
    server.home,
    "delete from answer where sealed_hash in (select sha256(('s' || n)::bytea) from generate_series(1, 10000) n)",
  );
});

/** Dumps of old versions, each with a running survey, its keys and its links. */
for (const version of ["cb4ee316", "0.2.0"]) {
  test(`an update from ${version} comes to its end, wherever a start was killed`, async () => {
    const backup = join(old, `${version}.backup`);
    const { links: oldLinks } = JSON.parse(readFileSync(join(old, `${version}.json`), "utf8"));
    const template = `old_${version.replaceAll(".", "_")}`;
    const restored = await run(asInManual("--restore", backup), {
      TENWARD_DATABASE_URL: await database(template),
    });
    expect(restored.code).toBe(0);
    await inDatabase(template, "update survey set closes_at = now() + interval '1 day'");
    let takes = 0;
    for (let round = 0; round <= KILLS; round++) {
      const keys = join(folder, `keys-${version}-${round}`);
      cpSync(join(old, `${version}-keys`), keys, { recursive: true });
      const name = `${template}_${round}`;
      const port = String(await freePort());
      const settings = {
        TENWARD_DATABASE_URL: await database(name, template),
        TENWARD_KEYS: keys,
        TENWARD_PORT: port,
        TENWARD_BACKUP: join(folder, name),
      };
      if (round > 0) {
        const killed = new Process(asInManual(), settings);
        await pause(takes * (0.3 + 0.7 * dice.next()));
        await killed.stop("SIGKILL");
      }
      const begun = Date.now();
      const next = new Process(asInManual(), settings);
      await next.says(/Tenward is running/);
      takes = round === 0 ? Date.now() - begun : takes;
      const url = `http://localhost:${port}`;
      await isReady(url);
      expect(await vote(oldLinks[0], url)).toBe("ok");
      expect(existsSync(join(folder, name, "before-update.backup"))).toBe(false);
      await next.stop();
      if (round === 0) {
        const [wayBack = ""] = readdirSync(join(folder, name));
        const over = ["--replace", "--yes"];
        const back = await run(
          [...asInManual("--restore", join(folder, name, wayBack)), ...over],
          settings,
        );
        expect(back.said).toContain("Restored");
        expect(await rows(name)).toEqual(await rows(template));
      }
      await sql(server.home, `drop database ${name} with (force)`);
    }
  });
}

test("every command of the manual was run", () => {
  expect(ran).toEqual(new Set(manual));
});

test("two servers of which one is killed every half minute lose nothing and count nothing twice", async () => {
  const shared = {
    TENWARD_DATABASE_URL: await database("pair"),
    TENWARD_KEYS: join(folder, "pair-keys"),
  };
  const first = await TenwardServer.start(shared);
  const both = [first];
  try {
    await expect.poll(() => first.output).toContain("#code=");
    const pairLead = new Lead(first.url);
    await pairLead.setUp(first.setupUrl);
    const count = MINUTES * 12;
    const names = Array.from({ length: count }, (_, i) => `Team ${i + 1}`);
    const id = await pairLead.launch("Killed", await pairLead.addPeople({ team: names }));
    const all = await pairLead.links(id);
    both.push(await TenwardServer.start(shared));
    let voting = true;
    const kills = async () => {
      for (let n = 0; voting; n++) {
        await pause(30_000);
        const victim = both[dice.next() < 0.5 ? 0 : 1];
        await victim?.kill9();
        await victim?.restart();
        console.log(`kill ${n + 1}: ${victim === first ? "the first" : "the second"}`);
      }
    };
    const killing = kills();
    for (const [i, link] of all.entries()) {
      const begun = Date.now();
      const voter = await again(i, (url) =>
        Voter.of(link.replace(/^[^/]+\/\/[^/]+/, url), answers.Team[0] ?? {}),
      );
      await again(i, (url) => voter.claim(serverAt(url)));
      await again(i, async (url) => {
        const sent = await voter.submit(serverAt(url));
        if (sent !== "ok") throw new Error(sent);
      });
      await pause(Math.max(0, 5_000 - (Date.now() - begun)));
    }
    voting = false;
    await killing;
    const counts = await pairLead.counts(id);
    console.log(`${count} people answered, ${counts.answered} counted`);
    expect(counts.answered).toBe(count);
  } finally {
    for (const each of both) await each.dispose();
  }

  /** Tries at one server and then at the other, as a load balancer does. */
  async function again<T>(i: number, act: (url: string) => Promise<T>): Promise<T> {
    for (let attempt = i; ; attempt++) {
      try {
        return await act(both[attempt % 2]?.url ?? "");
      } catch (error) {
        if (attempt - i > 120) throw error;
        await pause(500);
      }
    }
  }
});
