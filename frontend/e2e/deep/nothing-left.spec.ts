import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Answers } from "../../respond/src/protocol/plaintext";
import { asIfMailed, left, sql } from "../database";
import { Lead } from "../lead";
import { everySecret, Overheard } from "../overheard";
import { Pair } from "../pair";
import { asDelivered, TenwardServer } from "../server";
import { found } from "../traces";

test.describe.configure({ retries: 0 });

const team = ["Aylin", "Bojan", "Chiara", "Daan"];

/** Long and odd enough to stand nowhere by chance. */
const said = (marker: string): Answers => ({
  "on-track.focus": { rating: 3, example: `Example-${marker}`, advice: `Advice-${marker}` },
  "on-track.missing": { answer: `Missing-${marker}` },
});

test("after close keys, tokens, link secrets and what was not released are nowhere", async () => {
  test.setTimeout(300_000);
  const server = await TenwardServer.start({}, asDelivered);
  try {
    const lead = new Lead(server.url);
    await lead.setUp(server.setupUrl);
    // Bcrypt at 12, about a quarter of a second for each guess at what a dump holds.
    expect(await sql(server.home, "select password_hash from member")).toEqual([
      { password_hash: expect.stringMatching(/^\$2[aby]\$12\$/) },
    ]);
    const audience = await lead.addPeople({ team });
    const surveyId = await lead.launch("Too few answer", audience);
    const links = await lead.links(surveyId);
    const keys = everySecret(join(server.keys, surveyId));

    const heard = new Overheard();
    const unreleased = ["Wacholderbeere-41", "Leuchtturmwaerter-97"].map(said);
    for (const [i, answers] of unreleased.entries()) await heard.answer(links[i] ?? "", answers);
    for (const link of links.slice(unreleased.length)) await heard.decline(link);
    // Threads keep the first request that they served, and the last one: there shall be many of them.
    await heard.again(8);
    await Promise.all([...Array(8)].map(() => lead.links(surveyId)));
    await sql(server.home, "checkpoint");

    const folders = [server.home, server.keys, server.temporary];
    expect(found([server.keys], keys.files).length, "keys, while it runs").toBe(keys.files.length);
    expect(found([server.home], heard.boxes).length, "boxes, while it runs").toBeGreaterThan(1);
    const words = unreleased.flatMap(textsIn);
    expect(found([server.home], [...heard.secrets, ...words])).toEqual([]);

    await asIfMailed(server.home);
    await lead.close(surveyId);
    await expect.poll(async () => (await lead.survey(surveyId)).resultsReady).toBe(true);
    expect(await lead.results(surveyId)).toMatchObject({ counted: 2, tooFew: true });
    await sql(server.home, "checkpoint");

    expect(await left(server.home)).toEqual({
      invite: 0,
      ballot: 0,
      decline: 0,
      answer: 0,
      mail: 0,
    });
    // What a log or a dead row still holds is ciphertext and who took part, and this search would have found a key beside it.
    expect(found([server.home], heard.boxes).length, "boxes, in the log").toBeGreaterThan(0);
    expect(found([server.home], heard.tookPart).length, "invites, in the log").toBeGreaterThan(0);
    expect(found([server.keys, server.temporary], heard.tookPart)).toEqual([]);
    const gone = [...keys.files, ...keys.numbers, ...heard.secrets, ...words];
    expect(found(folders, gone), "on disk").toEqual([]);
    for (const text of [...words, ...heard.written]) expect(server.output).not.toContain(text);

    const dump = server.heapDump();
    expect(found([dump], [surveyId]).length, "the heap is searched").toBeGreaterThan(0);
    expect(found([dump], gone), "in the heap").toEqual([]);
  } finally {
    await server.dispose();
  }
});

test("no process on the same database keeps a key, whichever of them closed the survey", async () => {
  test.setTimeout(600_000);
  const pair = await Pair.start(asDelivered);
  const both = [pair.first, pair.second];
  try {
    const { surveyId, links } = await pair.launch("Signed by two");
    const keys = everySecret(join(pair.first.keys, surveyId));
    const heard = new Overheard();
    for (const [i, link] of links.entries()) {
      const at = both[i % 2]?.url ?? "";
      await heard.answer(link.replace(pair.first.url, at), said(`Number-${i}`));
    }
    for (const server of both) {
      expect(found([server.heapDump()], keys.numbers), "while it runs").not.toEqual([]);
    }

    await pair.close(surveyId);
    const gone = [...keys.files, ...keys.numbers];
    for (const server of both) {
      const inHeap = () => found([server.heapDump()], gone);
      await expect.poll(inHeap, { timeout: 60_000, intervals: [5_000] }).toEqual([]);
    }
  } finally {
    await pair.dispose();
  }
});

test("keys that cannot be deleted hold the results back until they are gone", async () => {
  test.setTimeout(300_000);
  const server = await TenwardServer.start();
  try {
    const lead = new Lead(server.url);
    await lead.setUp(server.setupUrl);
    const audience = await lead.addPeople({ team });
    const surveyId = await lead.launch("Stubborn keys", audience);
    const heard = new Overheard();
    for (const [i, link] of (await lead.links(surveyId)).entries()) {
      await heard.answer(link, said(`Number-${i}`));
    }
    const stubborn = join(server.keys, surveyId, "not-a-key");
    mkdirSync(join(stubborn, "in-it"), { recursive: true });

    await asIfMailed(server.home);
    await lead.close(surveyId);
    await expect.poll(async () => (await lead.survey(surveyId)).state).toBe("closed");
    await expect.poll(() => server.output).toContain("so its results are not shown");
    expect((await lead.survey(surveyId)).resultsReady).toBe(false);
    await expect(lead.results(surveyId)).rejects.toThrow(/409.*results-not-ready/);

    await server.kill9();
    rmSync(stubborn, { recursive: true });
    await server.restart();
    await expect.poll(async () => (await lead.survey(surveyId)).resultsReady).toBe(true);
    expect(existsSync(join(server.keys, surveyId))).toBe(false);
    expect(await lead.results(surveyId)).toMatchObject({ counted: 4, rejected: 0 });
  } finally {
    await server.dispose();
  }
});

const textsIn = (answers: Answers): string[] =>
  Object.values(answers).flatMap(({ example, advice, answer }) =>
    [example, advice, answer].filter((text) => text !== undefined),
  );
