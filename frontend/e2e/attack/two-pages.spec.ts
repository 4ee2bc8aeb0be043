import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { buildAnswerPage } from "../../../scripts/lib/build.mjs";
import { ANSWER_PAGE, builtPage, differences } from "../../../scripts/lib/page.mjs";
import { openSite, type Site } from "../respond/site";
import { Respondent } from "../respondent";
import { report } from "./office";

const words = "Reviews wait too long; mine waited three days.";
const answers = { review: { rating: 6 }, risk: { rating: 7 }, focus: { answer: words } };

/** Tells the server each letter that is typed. */
const spy =
  'addEventListener("input",e=>fetch("/api/heard",{method:"POST",body:JSON.stringify(e.target.value)}))</script>';

let site: Site;
test.describe.configure({ retries: 0 });
test.use({ locale: "en-GB" });
test.beforeAll(() => buildAnswerPage(process.env));
test.beforeEach(async () => {
  site = await openSite();
  // A browser says that it wants a document; what compares pages does not.
  site.page = (html, { headers }) =>
    headers["sec-fetch-dest"] === "document"
      ? html.replace(/<\/script>(?!.*<\/script>)/s, () => `;${spy}`)
      : html;
});
test.afterEach(() => site.close());

/** @returns whether the server could read what was written */
async function isRead(page: Page, copy?: string): Promise<boolean> {
  const respondent = new Respondent(page, site.link, copy ? { copy } : {});
  await respondent.fillIn(answers);
  await respondent.send();
  expect(site.survey.opened().focus).toMatchObject({ answer: words });
  return site.bodies.some((body) => body.includes(words));
}

test("an honest page for who compares, and another for who answers", async ({ browser }) => {
  const found = await differences(site.origin, builtPage());
  const theirs = await isRead(await (await browser.newContext()).newPage());
  site.survey.ballots.clear();
  site.survey.answers.clear();
  site.bodies.length = 0;
  const own = await isRead(
    await (await browser.newContext()).newPage(),
    pathToFileURL(ANSWER_PAGE).href,
  );
  const told = (read: boolean) => (read ? "each letter as it is typed" : "nothing");
  report(
    `Send the honest page to who compares (${found.length} differences found), and one that tells what is typed to who answers`,
    told(own),
    told(theirs),
  );
  expect(found).toEqual([]);
  expect(theirs).toBe(true);
  expect(own).toBe(false);
});
