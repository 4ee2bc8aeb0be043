import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { buildAnswerPage } from "../../../scripts/lib/build.mjs";
import { ANSWER_PAGE } from "../../../scripts/lib/page.mjs";
import { answer } from "../../respond/src/protocol/client";
import { answers, people } from "../cast";
import { asIfMailed } from "../database";
import { Lead } from "../lead";
import { Respondent } from "../respondent";
import { TenwardServer } from "../server";

const file = pathToFileURL(ANSWER_PAGE).href;
let server: TenwardServer;
let lead: Lead;
let audience: Awaited<ReturnType<Lead["addPeople"]>>;

test.describe.configure({ retries: 0 });
test.use({ locale: "en-GB" });
test.beforeAll(async () => {
  await buildAnswerPage(process.env);
  server = await TenwardServer.start();
  lead = new Lead(server.url);
  await lead.setUp(server.setupUrl);
  audience = await lead.addPeople({ team: people.Team });
});
test.afterAll(() => server.dispose());

/** @returns each request that leaves the browser: what is asked, from where, and with which cookie */
function overheard(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", async (request) => {
    if (/^(file|data|blob):/.test(request.url())) return;
    const { origin, cookie = "no cookie" } = await request.allHeaders();
    asked.push(`${new URL(request.url()).origin} from ${origin}, ${cookie}`);
  });
  return asked;
}

const kept = (page: Page) =>
  page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.hash]);

test("a file opened from disk answers a survey, through a cut connection, and keeps nothing", async ({
  page,
  context,
}) => {
  const surveyId = await lead.launch("By a page from elsewhere", audience);
  const [link = "", ...others] = await lead.links(surveyId);
  await context.addCookies([{ name: "tenward_session", value: "x", url: server.url }]);
  const asked = overheard(page);

  await page.goto(file);
  await page.getByLabel("Your link").fill(link.replace(/(.{40})/g, "$1\n"));
  await expect(page.getByText(`This link leads to ${new URL(server.url).host}`)).toBeVisible();
  expect(asked).toEqual([]);

  const respondent = new Respondent(page, link, { copy: file });
  await respondent.fillIn(answers.Team[0] ?? {});
  // The ballot is signed, and the answer does not leave.
  await page.route("**/api/r/answers", (route) => route.abort());
  await respondent.sendInVain();
  expect(await lead.counts(surveyId)).toMatchObject({ answered: 1 });
  const asksToStay = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asksToStay;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  expect(await kept(page)).toEqual([0, 0, "", ""]);

  await page.unroute("**/api/r/answers");
  await page.getByRole("button", { name: "Try now" }).click();
  const receipt = await respondent.receipt();
  await expect(page.getByText("Nothing was kept on this device.")).toBeVisible();
  expect(await kept(page)).toEqual([0, 0, "", ""]);
  expect(new Set(asked)).toEqual(new Set([`${server.url} from null, no cookie`]));

  for (const [i, other] of others.entries()) await answer(other, answers.Team[i + 1] ?? {});
  await asIfMailed(server.home);
  await lead.close(surveyId);
  await expect.poll(async () => (await lead.survey(surveyId)).resultsReady).toBe(true);
  await respondent.readsThatItClosed();
  await page.getByRole("link", { name: "Open your link" }).click();
  await page.waitForURL(`${server.url}/r/results/**`);
  await respondent.checks(receipt, "counted");
});

test("the same file at another address does, too", async ({ page }) => {
  const surveyId = await lead.launch("By another address", audience);
  const [link = ""] = await lead.links(surveyId);
  const council = createServer((_, response) =>
    response.setHeader("Content-Type", "text/html").end(readFileSync(ANSWER_PAGE)),
  );
  await new Promise<void>((resolve) => council.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(council.address() as AddressInfo).port}`;
  try {
    const respondent = new Respondent(page, link, { copy: address });
    await page.goto(address);
    await expect(page.getByText(`This page comes from ${address.slice(7)}`)).toBeVisible();
    await respondent.fillIn(answers.Team[0] ?? {});
    await respondent.send();
    expect(await kept(page)).toEqual([0, 0, "", ""]);
    expect(await lead.counts(surveyId)).toMatchObject({ answered: 1 });
  } finally {
    council.close();
  }
});
