import { execFileSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { answer } from "../../respond/src/protocol/client";
import { chance } from "../chance";
import { asIfMailed, sql } from "../database";
import { Lead } from "../lead";
import { persist } from "../persist";
import { checkReleased, said } from "../released";
import { TenwardServer } from "../server";

const dice = chance(20_261_120);
const names = (group: string) => Array.from({ length: 4 }, (_, i) => `${group} ${i + 1}`);

/** The folder of a test server as a small disk of its own. @returns why not, if it cannot be */
function smallDisk(folder: string, megabytes: number): string {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "none", folder], {
      stdio: "pipe",
    });
    return "";
  } catch (error) {
    return `a disk cannot be filled here: ${error}`;
  }
}

/** Fills the disk to the last byte. @returns what makes room again */
function fill(folder: string): () => void {
  const file = join(folder, "filling");
  const open = openSync(file, "w");
  for (let size = 1 << 20; size > 0; size >>= 1) {
    try {
      for (;;) writeSync(open, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    }
  }
  closeSync(open);
  return () => rmSync(file);
}

let server: TenwardServer;
let lead: Lead;
let audience: Awaited<ReturnType<Lead["addPeople"]>>;
let noDisk = "";
let clock = "";

/** @param milliseconds ahead of the true time */
const setClock = (milliseconds: number) => writeFileSync(clock, String(milliseconds));

test.describe.configure({ retries: 0 });
test.beforeAll(async () => {
  test.setTimeout(600_000);
  server = await TenwardServer.start({}, undefined, "", (fresh) => {
    noDisk = smallDisk(fresh.home, 400) || smallDisk(fresh.keys, 1);
    clock = join(fresh.folder, "clock");
    setClock(0);
  });
  lead = new Lead(server.url);
  await lead.setUp(server.setupUrl);
  audience = await lead.addPeople({ team: names("Team"), client: names("Client") });
});

test.afterAll(async () => {
  const { home, keys } = server;
  await server.stop();
  if (!noDisk) execFileSync("umount", [home, keys]);
  await server.dispose();
});
test.setTimeout(300_000);

async function released(surveyId: string): Promise<void> {
  await expect
    .poll(async () => (await lead.survey(surveyId)).resultsReady ?? false, { timeout: 60_000 })
    .toBe(true);
}

test("a full disk is said in words, loses nothing, and is forgotten when there is room", async () => {
  test.skip(noDisk !== "", noDisk);
  const surveyId = await lead.launch("Full disk", audience);
  const links = await lead.links(surveyId);
  const wanted = links.map((_, i) => said(`full ${i}`, dice));
  const early = await Promise.all(
    links.slice(0, 3).map((link, i) => answer(link, wanted[i] ?? {})),
  );

  const empty = fill(server.home);
  const told = new Set<string>();
  const late = links.slice(3).map((link, i) =>
    persist(link, wanted[i + 3] ?? {}, async (why) => {
      told.add(`${why?.slug} ${why?.retryAfter}`);
      await pause(200);
    }),
  );
  await expect.poll(() => [...told]).toContain("unavailable 5");
  expect(server.output).toContain("The disk of the database is full");
  // Without room for its log PostgreSQL ends, and cannot even start; once it was seen to stay, unreachable.
  await sql(server.home, "select pg_switch_wal()").catch(() => {});
  await expect
    .poll(() => server.output)
    .toMatch(/The built-in PostgreSQL has stopped|The database cannot be reached/);
  empty();

  const codes = [...early, ...(await Promise.all(late))];
  expect([...told].filter((one) => !/^(unavailable \d+| 0)$/.test(one))).toEqual([]);
  await asIfMailed(server.home);
  await lead.close(surveyId);
  await released(surveyId);
  await checkReleased(lead, surveyId, wanted, codes);
});

test("without room for its keys nothing is launched, and the draft stays", async () => {
  test.skip(noDisk !== "", noDisk);
  const empty = fill(server.keys);
  await expect(lead.launch("No room", audience)).rejects.toThrow(/^503 .*unavailable/);
  const drafts = "select survey_id, state from survey where title = 'No room'";
  const [draft] = await sql(server.home, drafts);
  expect(draft.state).toBe("draft");
  expect(existsSync(join(server.keys, draft.survey_id))).toBe(false);
  empty();
  await lead.links(await lead.launch("Room again", audience));
});

const closeLongAgo = (surveyId: string) =>
  sql(
    server.home,
    "update survey set closes_at = now() - interval '25 hours' where survey_id = $1",
    [surveyId],
  );

test("a clock that jumps loses nothing, closes nothing early, and stops no work", async () => {
  await server.stop();
  await server.restart(`clock=${clock}`);
  // Whoever is asked again within 60 days gets no figures.
  const others = await lead.addPeople({ team: names("Jumping"), client: names("Jumping client") });
  const surveyId = await lead.launch("Jumps", others);
  const links = await lead.links(surveyId);
  const wanted = links.map((_, i) => said(`jump ${i}`, dice));
  const give = (from: number, to: number) =>
    Promise.all(links.slice(from, to).map((link, i) => answer(link, wanted[from + i] ?? {})));
  const day = 24 * 3_600_000;

  const codes = await give(0, 3);
  setClock(-day);
  codes.push(...(await give(3, 6)));
  setClock(day);
  // The database's clock counts, at which the server looks every ten seconds.
  await pause(11_000);
  expect((await lead.survey(surveyId)).state).toBe("running");
  codes.push(...(await give(6, 7)));
  await closeLongAgo(surveyId);
  await released(surveyId);
  await expect(give(7, 8)).rejects.toMatchObject({ slug: "closed" });
  await checkReleased(lead, surveyId, wanted.slice(0, 7), codes);

  setClock(-day);
  await expect(give(7, 8)).rejects.toMatchObject({ slug: "closed" });
  await checkReleased(lead, surveyId, wanted.slice(0, 7), codes);

  const next = await lead.launch("After the jump", audience);
  const content = said("after", dice);
  const all = await lead.links(next);
  const again = await Promise.all(
    all.map(() => content).map((one, i) => answer(all[i] ?? "", one)),
  );
  await closeLongAgo(next);
  await released(next);
  expect((await lead.receipts(next)).counted).toHaveLength(again.length);
});
