import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { session, sure } from "../../demo/session";
import { answer } from "../../respond/src/protocol/client";
import { parseLink } from "../../respond/src/protocol/link";
import { linksIn } from "../mailbox";
import { published } from "./naive";
import { countOf, DAY, HOST, K, MINUTE, Office, report, slug } from "./office";

let office: Office;

test.beforeAll(async () => {
  office = await Office.open();
});
test.afterAll(() => office.close());

test("links of others", async () => {
  const people = await office.team("Taken", 5);
  const [victim = "", ...others] = people;
  office.answers.set(victim, { rating: 2, words: "Nobody tells us why the plan has changed" });
  for (const other of others) office.answers.set(other, { rating: 10, words: "All is well" });
  const own = others.flatMap((other) => published([[other]], office.answers, 1));
  const naive = published([people], office.answers, K);
  expect(office.solved([victim], [...naive, ...own])).toEqual([victim]);

  const surveyId = await office.lead.launch("Links of others", [office.audience(people)], "mail");
  const path = { surveyId };
  office.later(3 * MINUTE);
  await expect.poll(() => office.mailbox.mails.length, { timeout: 60_000 }).toBe(people.length);
  const addressOf = (person: string) => `${person.toLowerCase().replace(" ", ".")}@${HOST}`;
  const respond = (link: string, person: string) => {
    const { rating = 0, words = "" } = office.answers.get(person) ?? {};
    return answer(link, { "on-track.focus": { rating }, "on-track.missing": { answer: words } });
  };
  const [mail] = office.mailbox.to(addressOf(victim));
  await respond((mail && linksIn(mail)[0]) ?? "", victim);

  const cameBack = (person: string) =>
    office.lead.api.POST("/api/surveys/{surveyId}/mail/returns", {
      params: { path },
      body: { address: addressOf(person) },
    });
  const early = await cameBack(others[0] ?? "");
  report(
    "Say that four of five mails came back before anybody else has read theirs, and answer instead",
    early.error ? `refused (${slug(early.error)})` : "not refused",
    countOf([victim], people),
  );
  expect(slug(early.error)).toBe("returned-too-soon");

  office.later(DAY);
  for (const other of others) await sure(cameBack(other));
  const { troubles } = await sure(
    office.lead.api.GET("/api/surveys/{surveyId}/mail", { params: { path } }),
  );
  for (const { id } of troubles) {
    const params = { path: { surveyId, mailId: id } };
    await sure(office.lead.api.POST("/api/surveys/{surveyId}/mails/{mailId}/print", { params }));
  }
  const links = await office.lead.links(surveyId);
  expect(links).toHaveLength(others.length);
  for (const [i, link] of links.entries()) await respond(link, others[i] ?? "");

  const atOnce = await office.lead.api.POST("/api/surveys/{surveyId}/close", { params: { path } });
  expect(slug(atOnce.error)).toBe("not-everybody-answered");
  await sure(
    office.lead.api.POST("/api/surveys/{surveyId}/closing-times", {
      params: { path },
      body: { closesLocal: office.local(DAY + 2 * MINUTE), zone: "UTC" },
    }),
  );
  office.later(DAY + 6 * MINUTE);
  await expect
    .poll(async () => (await office.lead.survey(surveyId)).resultsReady, { timeout: 120_000 })
    .toBe(true);

  const { items, questions, takings } = await office.lead.results(surveyId);
  const words = questions.flatMap(({ comments }) => comments.map(({ text }) => text));
  const focus = items.find(({ questionId }) => questionId === "on-track.focus");
  const figures = focus?.blocks.map(({ mean }) => ({ people, mean, words })) ?? [];
  const found = office.solved([victim], [...figures, ...own]);
  const read = (said: string[]) =>
    said.includes(office.answers.get(victim)?.words ?? "") ? "their words" : "no words";
  const line = takings.map(({ told }) => `"${told.en}"`).join(" ");
  report(
    "The same a day later: print the four links, answer with 10, close at the announced time",
    `${countOf(found, people)}, ${read(words)}; everybody reads: ${line}`,
    `${countOf([victim], people)}, and ${read(naive.flatMap((figure) => figure.words))}`,
  );
  expect(found).toEqual([]);
  expect(read(words)).toBe("no words");
  expect(line).toContain("4 of 5 links");
  expect(read(naive.flatMap((figure) => figure.words))).toBe("their words");
});

interface Asked {
  /** Names of those who answer together. */
  blocks: string[][];
  /** These get figures. */
  exact: string[][];
  /** The launch was refused. */
  refused?: true;
}

async function ask(blocks: string[][], text = "Tells us what matters about will"): Promise<Asked> {
  const parts = blocks.map((people, i) => ({
    ...office.audience(people),
    ...(i > 0 && { part: { id: randomUUID(), name: `Part ${i + 1}` } }),
  }));
  // Another id each time: what looks alike is to be known by its words.
  const questions = [{ id: randomUUID(), kind: "item" as const, text: { own: text } }];
  const change = { audience: parts, questions, k: K, delivery: "links" as const };
  const surveyId = await office.lead.draft("Once more", change);
  const params = { path: { surveyId } };
  const preview = await sure(
    office.lead.api.GET("/api/surveys/{surveyId}/privacy-preview", { params }),
  );
  const without = preview.inexact.map(({ launchGroupId }) => launchGroupId);
  const { error } = await office.lead.tryLaunch(surveyId);
  if (preview.obstacles.includes("lookalike-character")) {
    expect(slug(error)).toBe("not-launchable");
    return { blocks, exact: [], refused: true };
  }
  expect(slug(error)).toBeUndefined();
  const exact = blocks.filter((_, i) => !without.includes(preview.blocks[i]?.id ?? ""));
  return { blocks, exact };
}

/**
 * Whatever gets figures is taken to publish the mean of each block.
 *
 * @param people who rate each time alike
 * @param accomplices what they say is known
 */
function compare(attack: string, people: string[], asked: Asked[], accomplices: string[] = []) {
  const known = accomplices.flatMap((one) => published([[one]], office.answers, 1));
  const follows = (blocks: string[][]) =>
    office.solved(people, [...published(blocks, office.answers, K), ...known]);
  const ours = follows(asked.flatMap(({ exact }) => exact));
  const naive = follows(asked.flatMap(({ blocks }) => blocks));
  const without = asked.filter(({ exact }) => exact.length === 0).length;
  const refused = asked.filter((one) => one.refused).length;
  report(
    attack,
    `${refused > 0 ? `${refused} refused, ` : ""}${without - refused} of ${asked.length} without figures; ${countOf(ours, people)}`,
    countOf(naive, people),
  );
  expect(ours).toEqual([]);
  expect(without).toBe(asked.length - 1);
  expect(naive).toContain(people.at(-1));
}

const lookalikes = [
  "Tells us what matters\u3164 about will",
  "Tells us wh\u0430t m\u0430tters about will",
  "Tells us what matters ab\u03BFut will",
  "Tells us what matters about w\u0131ll",
  "Tells us what matters ab0ut will",
  "Tells us what really matters about will",
  "Tells us what matters a\u0299out will",
  "Tells us wh\u24D0t matters about will",
];

test("the same in letters that look alike", async () => {
  const people = await office.team("Alike", 8);
  const asked = [await ask([people])];
  for (const text of lookalikes) asked.push(await ask([people.slice(0, -1)], text));
  compare(
    "Ask eight people, then seven: a blank nobody sees (U+3164), Cyrillic а, Greek ο, dotless ı, a zero, one word more, a small capital, a circled letter",
    people,
    asked,
  );
});

test("the same people split again and again", async () => {
  const people = await office.team("Split", 8);
  const isOdd = (bits: number) => [1, 2, 4].filter((bit) => (bits & bit) > 0).length % 2 === 1;
  const asked: Asked[] = [];
  // Rows of a Hadamard matrix, so that all of them together tell everybody apart.
  for (const row of [1, 2, 3, 4, 5, 6, 7]) {
    const half = (odd: boolean) => people.filter((_, column) => isOdd(row & column) === odd);
    asked.push(await ask([half(true), half(false)]));
  }
  compare("Split the same eight people seven times into four and four", people, asked);
});

test("a whole and its parts", async () => {
  const people = await office.team("Part", 9);
  const asked = [await ask([people])];
  for (const at of [0, 4]) asked.push(await ask([people.slice(at, at + 4)]));
  compare("Ask nine people, then the first four, then the next four", people, asked);
});

test("a person overwritten by another", async () => {
  const people = await office.team("Listed", 5);
  const accomplice = "Max Ott";
  const asked = [await ask([people])];
  const victim = people.at(-1) ?? "";
  await office.rename(victim, accomplice, `max.ott@${HOST}`);
  office.ids.set(accomplice, office.ids.get(victim) ?? "");
  office.answers.set(accomplice, { rating: 10 });
  asked.push(await ask([[...people.slice(0, -1), accomplice]]));
  compare(
    "Overwrite name and address of one of five with an accomplice's, and ask the same list again",
    people,
    asked,
    [accomplice],
  );
});

test("the form by the id of its survey", async () => {
  const people = await office.team("Named", 5);
  const surveyId = await office.lead.launch("Before the winter", [office.audience(people)]);
  const [link = ""] = await office.lead.links(surveyId);
  const readKey = parseLink(link)?.readKey ?? "";
  const stranger = session(office.server.url);
  const byId = await stranger.POST("/api/r/forms", { body: { surveyId } });
  const { manifest } = await sure(stranger.POST("/api/r/forms", { body: { surveyId, readKey } }));
  const names = people.filter((person) => manifest.includes(person));
  report(
    "Read the form with nothing but the id of its survey, as a log holds it",
    byId.error ? `${byId.response.status} (${slug(byId.error)})` : "the form",
    `title, lead and ${names.length} names`,
  );
  expect(slug(byId.error)).toBe("unknown-invite");
  expect(names).toEqual(people);
  expect(manifest).toContain("Before the winter");
  expect(manifest).toContain("Ines Falk");
});
