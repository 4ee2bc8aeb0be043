import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import type { components } from "../../app/src/shared/api/schema";
import { session, sure } from "../../demo/session";
import { answer } from "../../respond/src/protocol/client";
import { linksIn } from "../mailbox";
import { type Figure, published } from "./naive";
import { countOf, DAY, HOST, K, MINUTE, Office, type Round, report, slug } from "./office";

// What takes several surveys, each of them answered and closed: only what was released is taken.

type Schemas = components["schemas"];

const ZONE = "UTC";
const SENTENCE = "Tells us what matters about will";
const NAMES = [
  ...["Aylin Demir", "Jonas Weber", "Petra Lenz", "Sunita Rao", "Marek Dorn"],
  ...["Lukas Brandt", "Ines Costa", "Yusuf Kaya", "Greta Holm"],
];

let office: Office;

test.beforeAll(async () => {
  office = await Office.open();
});
test.afterAll(() => office.close());

/** A draft with one question in the lead's own words. */
async function draft(people: string[], text: string, more: Partial<Schemas["SurveyChange"]> = {}) {
  const questionId = randomUUID();
  const questions = [{ id: questionId, kind: "item" as const, text: { own: text } }];
  const change = { audience: [office.audience(people)], questions, delivery: "links" as const };
  return { questionId, surveyId: await office.lead.draft("Once more", { ...change, ...more }) };
}

/** Asks these people on the sheet's links, and closes. @param answered all unless given */
async function ask(people: string[], text: string, answered = people): Promise<Round> {
  const { surveyId, questionId } = await draft(people, text);
  return office.play(surveyId, questionId, answered);
}

async function leaveOneOut(people: string[], victim: string, text: string, again = text) {
  const first = await ask(people, text);
  const rest = people.filter((person) => person !== victim);
  return [first, await ask(rest, again)];
}

test("four of nine renamed by sync", async () => {
  const people = NAMES.map((name) => `${name}-Sync`);
  const sync = async (person: string, i: number, name = person) => {
    const { id } = await sure(
      office.lead.api.PUT("/api/people/by-external-id/{externalId}", {
        params: { path: { externalId: `E-${i}` } },
        body: { name, email: `${name.replace(/\W+/g, ".")}@${HOST}`, groupId: office.groupId },
      }),
    );
    office.know(person, id, i);
  };
  for (const [i, person] of people.entries()) await sync(person, i);
  const first = await ask(people, "Says early what will not work");
  for (const [i, person] of people.entries()) {
    if (i > 4) await sync(person, i, `Renamed ${i}`);
  }
  const [victim = "", ...rest] = people;
  const rounds = [first, await ask(rest, "Says early what will not work")];
  office.compare(
    "Ask nine people, have the HR system rename four of them and change their addresses, then ask eight of the nine",
    victim,
    people,
    rounds,
  );
});

test("four of nine renamed by a letter", async () => {
  const people = await office.people(NAMES);
  const first = await ask(people, "Leaves decisions where the knowledge is");
  for (const person of people.slice(5)) await office.rename(person, `${person}n`);
  const [victim = "", ...rest] = people;
  const rounds = [first, await ask(rest, "Leaves decisions where the knowledge is")];
  office.compare(
    "Ask nine people without addresses, add a letter to four of their names, then ask eight of the nine",
    victim,
    people,
    rounds,
  );
});

/** Puts a sentence to the vote, as a clause of its own. */
async function vote(people: string[], text: string): Promise<Round> {
  // Agrees, can live with it, objects.
  for (const [i, person] of people.entries()) {
    office.answers.set(person, { rating: [10, 6, 3][i % 3] ?? 0 });
  }
  const id = randomUUID();
  const clauses = [{ id, section: "duty" as const, text }];
  const surveyId = await office.lead.draftVote(clauses, [office.audience(people)]);
  return office.play(surveyId, `clause.${id}`, people);
}

test("the same sentence under a new clause id", async () => {
  const people = await office.team("Voter", 9);
  const text = "You get a first look at your review within a working day.";
  office.compare(
    "Have nine people vote on a sentence, then eight of them on the same sentence as a new clause",
    people.at(-1) ?? "",
    people,
    [await vote(people, text), await vote(people.slice(0, -1), text)],
  );
});

test("a clause that is rated in a lead's own words", async () => {
  const people = await office.team("Rater", 9);
  const text = "You read about every change of the plan on the same day.";
  office.compare(
    "Have nine people vote on a sentence, then eight of them rate the same sentence",
    people.at(-1) ?? "",
    people,
    [await vote(people, text), await ask(people.slice(0, -1), text)],
  );
});

const addressOf = (person: string) => `${person.toLowerCase().replace(" ", ".")}@${HOST}`;

/** Asks these people by mail. */
async function mail(people: string[], text: string) {
  const { surveyId, questionId } = await draft(people, text, { delivery: "mail" });
  const before = office.mailbox.mails.length;
  const { error } = await office.lead.tryLaunch(surveyId);
  if (error) return { surveyId, questionId, problem: slug(error), link: () => "" };
  office.later(3 * MINUTE);
  await expect
    .poll(() => office.mailbox.mails.length, { timeout: 60_000 })
    .toBe(before + people.length);
  const mails = office.mailbox.mails.slice(before);
  const link = (person: string) => {
    const sent = mails.find(({ to }) => to === addressOf(person));
    return (sent && linksIn(sent)[0]) ?? "";
  };
  return { surveyId, questionId, problem: undefined, link };
}

/** A day later, says that the mails of these people came back, and has their links printed. */
async function take(surveyId: string, people: string[]): Promise<string[]> {
  const path = { surveyId };
  office.later(DAY);
  for (const person of people) {
    await sure(
      office.lead.api.POST("/api/surveys/{surveyId}/mail/returns", {
        params: { path },
        body: { address: addressOf(person) },
      }),
    );
  }
  const { troubles } = await sure(
    office.lead.api.GET("/api/surveys/{surveyId}/mail", { params: { path } }),
  );
  for (const { id } of troubles) {
    const params = { path: { ...path, mailId: id } };
    await sure(office.lead.api.POST("/api/surveys/{surveyId}/mails/{mailId}/print", { params }));
  }
  const links = await office.lead.links(surveyId);
  expect(links).toHaveLength(people.length);
  return links;
}

const respond = (link: string | undefined, questionId: string, person: string) =>
  answer(link ?? "", { [questionId]: { rating: office.ratingBy(person) } });

test("three of four taken links used", async () => {
  const people = await office.team("Mailed", 9);
  const [victim = "", ...rest] = people;
  const text = "Keeps promises, or says early that they will not";
  const first = await mail(people, text);
  for (const person of people) await respond(first.link(person), first.questionId, person);
  const rounds = [await office.released(first.surveyId, first.questionId, people)];

  const second = await mail(people, text);
  if (second.problem) {
    rounds.push({ answered: rest, problem: second.problem, figures: [] });
  } else {
    const links = await take(second.surveyId, people.slice(0, 4));
    // Three are handed on to whom they are for, and answer as before.
    for (const [i, person] of people.slice(1, 4).entries()) {
      await respond(links[i], second.questionId, person);
    }
    for (const person of people.slice(4)) {
      await respond(second.link(person), second.questionId, person);
    }
    rounds.push(await office.released(second.surveyId, second.questionId, rest));
  }
  office.compare(
    "Ask nine people by mail twice; the second time take four links and hand on three of them",
    victim,
    people,
    rounds,
  );
});

test("links of three of four newcomers used", async () => {
  const people = await office.team("Newcomer", 12);
  const others = people.slice(9);
  const text = "Notices when somebody has too much to do";
  const rounds = [await ask(people.slice(0, 8), text)];
  const second = await mail(people, text);
  if (second.problem) {
    rounds.push({ answered: people, problem: second.problem, figures: [] });
  } else {
    const links = await take(second.surveyId, others);
    for (const [i, person] of others.entries()) await respond(links[i], second.questionId, person);
    for (const person of people.slice(0, 9)) {
      await respond(second.link(person), second.questionId, person);
    }
    rounds.push(await office.released(second.surveyId, second.questionId, people));
  }
  office.compare(
    "Ask eight people, then them and four more by mail; take the links of three of the four and answer",
    people[8] ?? "",
    people,
    rounds,
    others,
  );
});

test("three of four newcomers by name", async () => {
  const people = await office.team("Joining", 12);
  const text = "Asks for help before it is too late";
  const rounds = [await ask(people.slice(0, 8), text), await ask(people, text)];
  const { items } = await office.lead.groups();
  const groupId = items.find(({ kind }) => kind === "manager")?.id ?? "";
  for (const named of people.slice(9)) {
    const others = await office.team(`Beside ${named}`, 4);
    const id = office.ids.get(named) ?? "";
    await office.change(named, { groupId });
    const audience = [office.audience(others), { groupId, personIds: [id] }];
    const { surveyId, questionId } = await draft(others, text, { audience });
    const { blocks, inexact } = await sure(
      office.lead.api.GET("/api/surveys/{surveyId}/privacy-preview", {
        params: { path: { surveyId } },
      }),
    );
    const alone = blocks.find((block) => block.named)?.id;
    const unrated = inexact.some(({ launchGroupId }) => launchGroupId === alone);
    rounds.push({ ...(await office.play(surveyId, questionId, others)), named, unrated });
  }
  office.compare(
    "Ask eight people, then them and four more, then three of the four by name as a manager",
    people[8] ?? "",
    people,
    rounds,
  );
});

test("one of the same people stays away", async () => {
  const people = await office.team("Absent", 6);
  const [first = "", victim = "", ...others] = people;
  const text = "Gives feedback while it still helps";
  office.compare(
    "Ask the same six people twice; the second time one of them does not answer",
    victim,
    people,
    [await ask(people, text), await ask(people, text, [first, ...others])],
  );
});

test("four of five who answered", async () => {
  const people = await office.team("Skipping", 8);
  const five = people.slice(0, 5);
  const text = "Asks before judging";
  const rounds = [await ask(people, text, five), await ask(five.slice(0, 4), text)];
  office.compare(
    "Ask eight people of whom five answer, then four of these five",
    five[4] ?? "",
    people,
    rounds,
  );
});

test("padding around the same sentence", async () => {
  const people = await office.team("Padded", 9);
  const victim = people.at(-1) ?? "";
  const padded = `Please rate from where you stand, and think of the last three months: ${SENTENCE}`;
  office.compare(
    'Ask nine people, then eight of them with "Please rate from where you stand, ...:" before the same sentence',
    victim,
    people,
    await leaveOneOut(people, victim, SENTENCE, padded),
  );
});

test("the same sentence as an anchor", async () => {
  const people = await office.team("Anchored", 9);
  const rest = people.slice(0, -1);
  const text = "Shares what was decided before others hear it";
  const questionId = randomUUID();
  const own = (words: string) => ({ own: words });
  const anchors = { 3: own("Rarely"), 6: own("Mostly"), 10: own(text) };
  const question = { id: questionId, kind: "item" as const, text: own("How is it?"), anchors };
  const rounds = [await ask(people, text)];
  const { surveyId } = await draft(rest, text, { questions: [question] });
  rounds.push(await office.play(surveyId, questionId, rest));
  office.compare(
    'Ask nine people, then eight of them "How is it?" with the same sentence as what a 10 means',
    people.at(-1) ?? "",
    people,
    rounds,
  );
});

test("links handed out and closed at once", async () => {
  const people = await office.team("Hurried", 5);
  const [victim = "", ...others] = people;
  const text = "Gives credit to those who did the work";
  const hurried = { closesLocal: office.local(10 * MINUTE), zone: ZONE };
  const { surveyId, questionId } = await draft(people, text, hurried);
  const launched = await office.lead.tryLaunch(surveyId);
  await sure(
    office.lead.api.PATCH("/api/surveys/{surveyId}", {
      params: { path: { surveyId }, header: { "If-Match": "*" } },
      body: { closesLocal: office.local(3 * DAY) },
      headers: { "Content-Type": "application/merge-patch+json" },
    }),
  );
  await sure(office.lead.tryLaunch(surveyId));
  for (const link of await office.lead.links(surveyId)) {
    await answer(link, { [questionId]: { rating: 10 } });
  }
  const params = { path: { surveyId } };
  const closed = await office.lead.api.POST("/api/surveys/{surveyId}/close", { params });
  const moved = await office.lead.api.POST("/api/surveys/{surveyId}/closing-times", {
    params,
    body: { closesLocal: office.local(60 * MINUTE), zone: ZONE },
  });
  const why = [launched.error, closed.error, moved.error].map(slug);
  const own = others.flatMap((other) => published([[other]], office.answers, 1));
  const naive = office.solved([victim], [...published([people], office.answers, 1), ...own]);
  report(
    "Hand out five links, use four, and close in ten minutes, once all are used, or in an hour",
    why.some((one) => !one) ? `not refused (${why.join()})` : `refused (${why.join()})`,
    countOf(naive, people),
  );
  expect(why).toEqual(["not-launchable", "not-everybody-answered", "invalid-request"]);
  expect(naive).toEqual([victim]);
});

type Scope = Schemas["TokenScope"];
type Reader = Schemas["TokenReader"];

const hr: Reader = { name: "Nordhafen HR", runBy: "own-company" };

const mint = async (scopes: Scope[], reader?: Reader) => {
  await office.lead.confirm();
  return sure(
    office.lead.api.POST("/api/tokens", {
      body: { name: "Tool", scopes, ...(reader && { reader }) },
    }),
  );
};

/** Sends a token as a tool does, without a session. */
const bearer = (token: string | undefined) => ({ Authorization: `Bearer ${token}` });

test("links taken by a tool that nobody was told of", async () => {
  const people = await office.team("Tooled", 5);
  const surveyId = await office.lead.launch("By mail", [office.audience(people)], "mail");
  const { token } = await mint(["mail:read", "mail:write"]);
  const tool = session(office.server.url);
  const headers = bearer(token);
  const path = { surveyId };
  const [person = ""] = people;
  const address = addressOf(person);
  const params = { path: { surveyId, mailId: randomUUID() } };
  const all = [
    await tool.POST("/api/surveys/{surveyId}/mail/returns", {
      params: { path },
      body: { address },
      headers,
    }),
    await tool.POST("/api/surveys/{surveyId}/mails/{mailId}/resend", {
      params,
      body: { address: `tool@${HOST}` },
      headers,
    }),
    await tool.POST("/api/surveys/{surveyId}/mails/{mailId}/print", { params, headers }),
  ].map(({ error }) => slug(error));
  report(
    "Let a tool say that a mail came back, have the link sent to itself, or printed",
    `${all.filter((one) => one === "session-only").length} of 3 refused (${[...new Set(all)].join()})`,
    "a link for each mail",
  );
  expect(all).toEqual(["session-only", "session-only", "session-only"]);
  // Or a refusal would tell nothing about the link.
  await sure(tool.GET("/api/surveys/{surveyId}/mail", { params: { path }, headers }));
});

test("old surveys read by a new or renewed token", async () => {
  const people = await office.team("Read", 5);
  const told = await mint(["results:read"], hr);
  const { surveyId, questionId } = await draft(people, "Explains decisions in plain words");
  const round = await office.play(surveyId, questionId, people);
  expect(round.figures).toHaveLength(1);
  const params = { path: { surveyId } };
  const read = async (token: string | undefined) => {
    const tool = session(office.server.url);
    const headers = bearer(token);
    const { data, error } = await tool.GET("/api/surveys/{surveyId}/results", { params, headers });
    return data ? "read" : slug(error);
  };
  const renew = (id: string, reader: Reader) =>
    office.lead.api.POST("/api/tokens/{tokenId}/secret", {
      params: { path: { tokenId: id } },
      body: { reader },
    });
  const later = await mint(["results:read"], hr);
  const another = await renew(told.id, { ...hr, runBy: "other-company" });
  const renewed = {
    told: (await sure(renew(told.id, hr))).token,
    later: (await sure(renew(later.id, hr))).token,
  };
  const found = {
    told: await read(told.token),
    renewed: await read(renewed.told),
    new: await read(later.token),
    newRenewed: await read(renewed.later),
    anotherOperator: slug(another.error),
  };
  report(
    "Read a survey by a token made after its launch, by that token renewed, or by an old one handed to another operator",
    `refused (${[found.new, found.newRenewed, found.anotherOperator].join()}); the reader who was named reads on`,
    "the results, three times",
  );
  expect(found).toEqual({
    told: "read",
    renewed: "read",
    new: "reader-not-told",
    newRenewed: "reader-not-told",
    anotherOperator: "invalid-request",
  });
});

/** Answers within this time are what the promise speaks of. */
const TOGETHER = 60 * DAY;

test("weekly pulses over a year", async () => {
  test.setTimeout(20 * MINUTE);
  const names = await office.team("Pulse", 16);
  const at: number[] = [];
  const rounds: Round[] = [];
  for (let week = 0; week < 52; week++) {
    // Every eight weeks one leaves and one joins; in three weeks of four another one is away, invited or not.
    const first = Math.floor(week / 8);
    const present = names.slice(first, first + 10);
    const away = week % 4 === 0 ? undefined : present[(week * 7 + 3) % present.length];
    const answered = present.filter((person) => person !== away);
    at.push(office.ahead);
    const invited = week % 2 === 0 ? present : answered;
    rounds.push(await ask(invited, "Says on Monday what matters this week", answered));
    office.later(6 * DAY);
  }
  /** Those whose rating follows from figures of any 60 days, if nobody ever changes theirs. */
  const found = (figures: (round: Round) => Figure[], together = TOGETHER) =>
    new Set(
      at.flatMap((start) =>
        office.solved(
          names,
          rounds.filter((_, i) => Math.abs((at[i] ?? 0) - start) < together).flatMap(figures),
        ),
      ),
    );
  const naive = (round: Round) => published([round.answered], office.answers, K);
  const ours = [...found(({ figures }) => figures)];
  const exact = rounds.filter(({ figures }) => figures.length > 0).length;
  report(
    "Ask ten people each week of a year, of whom another one is away in three weeks of four, one leaves and one joins every eight weeks; compare all of any 60 days",
    `${rounds.length - exact} of ${rounds.length} without figures; ${countOf(ours, names)}`,
    countOf([...found(naive)], names),
  );
  expect(ours).toEqual([]);
  expect(rounds.flatMap(({ told = [] }) => told)).toEqual([]);
  expect(found(naive).size).toBeGreaterThan(8);
  expect(exact).toBeGreaterThan(4);
});
