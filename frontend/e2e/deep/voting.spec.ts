import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "@playwright/test";
import { answer } from "../../respond/src/protocol/client";
import { parseLink } from "../../respond/src/protocol/link";
import type { Answers } from "../../respond/src/protocol/plaintext";
import { chance } from "../chance";
import { sql } from "../database";
import { test } from "../pair";
import { persist } from "../persist";
import { kill9, postmaster } from "../postgres";
import { checkReleased, said } from "../released";
import { outcome, Voter } from "../voter";

const seed = Number(process.env.TENWARD_VOTING_SEED ?? 20_261_120);
const dice = chance(seed);

test.describe.configure({ retries: 0 });
test.beforeAll(() => console.log(`TENWARD_VOTING_SEED=${seed}`));
test.setTimeout(300_000);

const times = <T>(count: number, action: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => action(i)));

/** Counts how often each was said. */
const tally = (all: string[]) =>
  Object.fromEntries(all.map((one) => [one, all.filter((other) => other === one).length]));

test("an invite claimed and handed in twenty times over two processes counts once", async ({
  pair,
}) => {
  const { surveyId, links } = await pair.launch("Twenty at once");
  const wanted: Answers[] = [];
  const codes: string[] = [];
  for (const [i, link] of links.slice(0, 3).entries()) {
    const one = await Voter.of(link, said(`one ${i}`, dice));
    const tabs = [one, ...(await times(19, (n) => one.again(said(`tab ${i}.${n}`, dice))))];
    const claims = await Promise.all(tabs.map((tab, n) => outcome(tab.claim(pair.at(n)))));
    expect(tally(claims)).toEqual({ ok: 1, "ballot-already-issued": 19 });

    const winner = tabs[claims.indexOf("ok")] as Voter;
    expect(new Set(await times(20, (n) => winner.claim(pair.at(n)))).size).toBe(1);

    const contents = [said(`this ${i}`, dice), said(`that ${i}`, dice)];
    const boxes = await Promise.all(contents.map((content) => winner.box(content)));
    // Each process is offered both.
    const which = (n: number) => (n >> 1) % 2;
    const sent = await times(20, (n) => winner.submit(pair.at(n), { box: boxes[which(n)] ?? "" }));
    expect(tally(sent)).toEqual({ ok: 10, "token-spent": 10 });
    wanted.push(contents[which(sent.indexOf("ok"))] ?? {});
    codes.push(await winner.receipt());
  }
  for (const [i, link] of links.slice(3).entries()) {
    const content = said(`rest ${i}`, dice);
    wanted.push(content);
    codes.push(await answer(link, content));
  }
  await pair.close(surveyId);
  await checkReleased(pair.lead, surveyId, wanted, codes);
});

test("whoever is told yes around the closing time counts, and nobody else", async ({ pair }) => {
  const { surveyId, links } = await pair.launch("In the last second");
  const contents = links.map((_, i) => said(`late ${i}`, dice));
  const voters = await Promise.all(links.map((link, i) => Voter.of(link, contents[i] ?? {})));
  const latest = voters.length - 1;

  // Signing stops at the closing time: nine come in time, the last too late, the others around it.
  await times(9, (i) => outcome(voters[i]?.claim(pair.at(i)) ?? Promise.reject()));
  await pair.closesIn(surveyId, 0.6);
  const claims = await Promise.all(
    voters.map(async (voter, i) => {
      await pause(i === latest ? 1500 : 80 * i);
      return outcome(voter.claim(pair.at(i)));
    }),
  );
  // Asking again for what was signed is refused too, and changes nothing about the signature.
  const signed = voters.filter(({ pending }) => pending.signature);
  expect(new Set(claims)).toEqual(new Set(["ok", "closed"]));
  expect(signed.length).toBeLessThan(voters.length);

  // Handing in stops two minutes later, while both processes try to close every second.
  const inTime = signed.splice(0, 8);
  expect(tally(await times(8, (i) => inTime[i]?.submit(pair.at(i)) ?? Promise.reject()))).toEqual({
    ok: 8,
  });
  await pair.closesIn(surveyId, -119);
  const last = signed.pop();
  const sent = await Promise.all(
    signed.map(async (voter, i) => {
      await pause(150 * i);
      return voter.submit(pair.at(i));
    }),
  );
  await pair.released(surveyId);
  expect(await last?.submit(pair.at(0))).toBe("closed");

  const counted = [...inTime, ...signed.filter((_, i) => sent[i] === "ok")];
  expect(sent.every((said) => said === "ok" || said === "closed")).toBe(true);
  const wanted = counted.map((voter) => contents[voters.indexOf(voter)] ?? {});
  const codes = await Promise.all(counted.map((voter) => voter.receipt()));
  await checkReleased(pair.lead, surveyId, wanted, codes);
});

test("more answers than ballots stop both processes, and nothing is opened", async ({ pair }) => {
  const { surveyId, links } = await pair.launch("One too many");
  await times(links.length, (i) => answer(links[i] ?? "", said(`many ${i}`, dice)));
  const ballot = `select b.invite_id from ballot b join invite i using (invite_id)
    where i.survey_id = $1 limit 1`;
  await sql(pair.first.home, `delete from ballot where invite_id in (${ballot})`, [surveyId]);
  await pair.closesIn(surveyId, -121);
  await expect
    .poll(async () => (await pair.lead.survey(surveyId)).halted)
    .toBe("more-answers-than-ballots");
  // Both processes look every second.
  await pause(2500);
  for (const url of [pair.first.url, pair.second.url]) {
    const lead = pair.lead.via(url);
    expect(await lead.survey(surveyId)).toMatchObject({ state: "running" });
    await expect(lead.results(surveyId)).rejects.toThrow("results-not-ready");
  }
  const boxes = "select count(*)::int as n from answer where survey_id = $1";
  expect(await sql(pair.first.home, boxes, [surveyId])).toEqual([{ n: links.length }]);
  const keys = join(pair.first.keys, surveyId);
  expect(existsSync(keys)).toBe(true);
  await pair.lead.cancel(surveyId);
  expect(await sql(pair.first.home, boxes, [surveyId])).toEqual([{ n: 0 }]);
  expect(existsSync(keys)).toBe(false);
});

test("a database that is gone is said in words, and all goes on when it is back", async ({
  pair,
}) => {
  const { surveyId, links } = await pair.launch("Gone and back");
  const contents = links.map((_, i) => said(`gone ${i}`, dice));
  const voter = await Voter.of(links[0] ?? "", contents[0] ?? {});
  await voter.claim(pair.at(1));

  // The first process brings its PostgreSQL back once it goes on; the second can only wait.
  pair.first.freeze();
  kill9(postmaster(pair.first.home));
  const { url } = pair.second;
  const { surveyId: id, readKey } = parseLink(links[0] ?? "") ?? {};
  const form = new Request(`${url}/api/r/forms`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ surveyId: id, readKey }),
  });
  const told = async (request: Request) => {
    const reply = await fetch(request.clone());
    const { type } = await reply.json();
    return [reply.status, type, reply.headers.get("Retry-After")];
  };
  for (const request of [form, new Request(`${url}/api/installation`)]) {
    await expect.poll(() => told(request)).toEqual([503, "/problems/unavailable", "5"]);
  }
  expect(await voter.submit(pair.at(1))).toBe("unavailable");
  const codes = links.slice(1).map((link, i) => {
    const here = `${url}/r/${new URL(link).hash}`;
    return persist(here, contents[i + 1] ?? {}, () => pause(200));
  });
  pair.first.goOn();
  codes.push(voter.receipt());
  await expect.poll(() => voter.submit(pair.at(1))).toBe("ok");
  const all = await Promise.all(codes);
  await pair.close(surveyId);
  await checkReleased(pair.lead, surveyId, contents, all);
});
