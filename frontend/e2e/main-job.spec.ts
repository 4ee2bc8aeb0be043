import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Page,
  test,
} from "@playwright/test";
import type { components } from "../app/src/shared/api/schema";
import { answer } from "../respond/src/protocol/client";
import type { Answers } from "../respond/src/protocol/plaintext";
import { accessible } from "./axe";
import { answers, type GroupName, manager, people } from "./cast";
import { left } from "./database";
import { item, sorted, textsOf } from "./expected";
import * as lead from "./lead-pages";
import { Respondent } from "./respondent";
import { TenwardServer } from "./server";
import { found } from "./traces";

type Results = components["schemas"]["Results"];

const smaller = [...answers.Product, ...answers.Clients];
const everyone = Object.values(answers).flat();
const written = everyone.flatMap((all) =>
  Object.values(all).flatMap(({ answer = "", example = "", advice = "" }) => [
    answer,
    example,
    advice,
  ]),
);
const texts = written.filter(Boolean);

test("a lead asks, fourteen people answer, the lead reads what they said and not who", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const server = await TenwardServer.start();
  try {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    const links = await test.step("set up, keep people, launch", () => launch(page, server));
    const surveyId = new URL(links.Team?.[0] ?? "").hash.slice(3, 39);
    const counts = await context.newPage();
    await counts.goto(`/surveys/${surveyId}`);

    const receipts = await test.step("fourteen people answer", () =>
      answerAll(browser, links, counts));
    await test.step("until it closes nobody can read a word", async () => {
      expect(found([server.home, server.keys], texts)).toEqual([]);
      const early = await page.request.get(`/api/surveys/${surveyId}/results`);
      expect(early.status()).toBe(409);
    });
    const secrets = Object.values(links).flat().map(secretOf);

    await test.step("the lead closes and reads", async () => {
      await lead.closeNow(counts, server);
      await counts.goto(`/surveys/${surveyId}/answers`);
      await read(counts, surveyId);
    });
    await test.step("keys, boxes and secrets are gone", async () => {
      expect(existsSync(join(server.keys, surveyId))).toBe(false);
      expect(await left(server.home)).toEqual({
        invite: 0,
        ballot: 0,
        decline: 0,
        answer: 0,
        mail: 0,
      });
      expect(found([server.home, server.keys], secrets)).toEqual([]);
      expect(server.output).not.toContain("/r/#");
    });
    await test.step("everybody finds their receipt", () =>
      checkReceipts(browser, links.Team?.[0] ?? "", receipts));
  } finally {
    await server.dispose();
  }
});

const secretOf = (link: string) =>
  Buffer.from(new URLSearchParams(new URL(link).hash.slice(1)).get("t") ?? "", "base64url");

/** @returns the links by group */
async function launch(page: Page, server: TenwardServer): Promise<Record<string, string[]>> {
  await page.goto(server.setupUrl);
  await lead.setUp(page, server.setupUrl);
  await lead.pastePeople(page, people);
  await lead.addPasted(page);
  await lead.draftOnTrack(page, "Before winter I want to know where I stand.");
  await expect(page.getByText("Smaller groups").filter({ visible: true }).first()).toBeVisible();
  await lead.launch(page, 14);
  const links = await lead.linksOnSheet(page);
  expect(Object.entries(links).map(([group, all]) => [group, all.length])).toEqual(
    expect.arrayContaining(Object.entries(people).map(([group, names]) => [group, names.length])),
  );
  expect(new Set(Object.values(links).flat()).size).toBe(14);
  return links;
}

/** Sets how each person uses a browser of their own. */
type Manner = BrowserContextOptions & {
  keyboard?: boolean;
  language?: "de";
  interrupted?: boolean;
  named?: boolean;
  look?: boolean;
};

const manners: Partial<Record<GroupName, Manner[]>> = {
  Team: [
    { interrupted: true },
    { viewport: { width: 360, height: 740 }, hasTouch: true, look: true },
    { keyboard: true },
    { locale: "de-DE", language: "de", look: true },
  ],
  Manager: [{ named: true, look: true }],
};

/** @returns the receipts; one after the other, while the lead watches the counts */
async function answerAll(browser: Browser, links: Record<string, string[]>, counts: Page) {
  const receipts: string[] = [];
  for (const [group, all] of Object.entries(answers)) {
    for (const [i, said] of all.entries()) {
      const manner = manners[group as GroupName]?.[i];
      const link = links[group]?.[i] ?? "";
      // The page is walked in every manner; who has none of their own speaks the same protocol without it.
      receipts.push(
        await (manner ? answerOnPage(browser, link, said, manner) : answer(link, said)),
      );
      const heading = receipts.length === 14 ? "All 14 people" : `${receipts.length} of 14 people`;
      await expect(counts.getByRole("heading", { level: 1 })).toContainText(heading, {
        timeout: 20_000,
      });
    }
  }
  expect(new Set(receipts).size).toBe(14);
  return receipts;
}

async function answerOnPage(browser: Browser, link: string, said: Answers, manner: Manner) {
  const { keyboard, language, interrupted, named, look, ...options } = manner;
  const context = await browser.newContext(options);
  const how = {
    ...(keyboard && { keyboard }),
    ...(language && { language }),
    ...(named && { named }),
  };
  const respondent = new Respondent(await context.newPage(), link, how);
  const check = look ? accessible : undefined;
  await respondent.fillIn(said, check);
  if (interrupted) {
    await context.route("**/api/r/answers", (route) => route.abort());
    await respondent.sendInVain(accessible);
    await respondent.page.close();
    await context.unroute("**/api/r/answers");
    const again = new Respondent(await context.newPage(), link, how);
    await again.page.goto(link);
    const receipt = await again.receipt();
    await context.close();
    return receipt;
  }
  const receipt = await respondent.send(check);
  await context.close();
  return receipt;
}

/** Checks every number and every comment in the server's response and on the page. */
async function read(page: Page, surveyId: string): Promise<void> {
  const response = await page.request.get(`/api/surveys/${surveyId}/results`);
  const results: Results = await response.json();
  const blocks = { team: answers.Team, smaller };
  expect(results).toMatchObject({ counted: 14, rejected: 0, tooFew: false, k: 4 });
  expect(results.participation).toMatchObject([
    { kind: "team", invited: 6, answered: 6 },
    { kind: "smaller", invited: 7, answered: 7 },
    { kind: "manager", named: true, person: manager, invited: 1, answered: 1 },
  ]);
  expect(results.items).toMatchObject([
    item("on-track.focus", blocks),
    item("on-track.unblock", blocks),
  ]);
  const anonymous = [...answers.Team, ...smaller];
  for (const { questionId, examples, advice } of results.items) {
    expect(sorted(examples)).toEqual(textsOf(anonymous, questionId, "example"));
    expect(sorted(advice)).toEqual(textsOf(anonymous, questionId, "advice"));
  }
  expect(results.questions.map(({ comments }) => sorted(comments))).toEqual([
    textsOf(anonymous, "on-track.missing", "answer"),
  ]);
  const byName = Object.entries(answers.Manager[0] ?? {}).map(([questionId, said]) => ({
    questionId,
    ...said,
  }));
  expect(results.named).toMatchObject([{ name: manager, kind: "manager", answers: byName }]);
  await shown(page, results);
}

async function shown(page: Page, results: Results): Promise<void> {
  await page.goto(`/surveys/${results.surveyId}/answers`);
  await expect(page.getByLabel("Search comments")).toBeVisible();
  const words = await page.locator(".voice").allTextContents();
  expect(words.sort()).toEqual([...texts].sort());
  await page.goto(`/gaps?survey=${results.surveyId}&view=all`);
  const plots = page.getByRole("img", { name: /Of \d+ answers/ });
  await expect(plots.last()).toBeVisible();
  const said = await plots.evaluateAll((all) => all.map((plot) => plot.ariaLabel));
  for (const { block, n, mean, bands } of results.items.flatMap(({ blocks }) => blocks)) {
    const name = { total: "Everyone", block: "Team", smaller: "Smaller groups" }[block];
    const { low, middle, high } = bands;
    const numbers = `${low} gave 1 to 4, ${middle} gave 5 to 7, ${high} gave 8 to 10.`;
    expect(said).toContainEqual(
      expect.stringContaining(`${name} ${mean.toFixed(1)}. Of ${n} answers, ${numbers}`),
    );
  }
}

async function checkReceipts(browser: Browser, link: string, receipts: string[]) {
  const context = await browser.newContext();
  const reader = new Respondent(await context.newPage(), link);
  await reader.readsThatItClosed();
  await accessible(reader.page);
  for (const receipt of receipts) await reader.checks(receipt, "counted");
  await reader.checks("0000 0000 0000 0000", "unlisted");
  await context.close();
}
