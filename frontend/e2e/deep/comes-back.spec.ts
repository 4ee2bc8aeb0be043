import { expect, test } from "@playwright/test";
import { recordAgentStart } from "../agent";
import { answers, people } from "../cast";
import { chance } from "../chance";
import { left } from "../database";
import { Drill } from "../drill";
import { Lead } from "../lead";
import { Respondent } from "../respondent";
import { TenwardServer } from "../server";
import { steps } from "../steps";

let server: TenwardServer;
let lead: Lead;
let audience: Awaited<ReturnType<Lead["addPeople"]>>;

test.describe.configure({ retries: 0 });
test.beforeAll(async () => {
  server = await TenwardServer.start();
  lead = new Lead(server.url);
  await lead.setUp(server.setupUrl);
  audience = await lead.addPeople({ team: people.Team });
});
test.afterAll(() => server.dispose());

/** Other steps of signing, submitting and closing are in crash.spec.ts. */
test("a power cut while a release is half written loses nothing", async () => {
  await recordAgentStart();
  const drill = new Drill(server, lead, chance(20_261_126), "half written");
  await drill.launch(audience);
  drill.beginAll(0);
  await drill.answered();
  await server.stop();
  await server.restart(`halt=${steps.close["the release is half written"]}`);
  await drill.close();
  expect(await drill.dieAt("")).toBe(true);
  await drill.check();
  expect(await left(server.home)).toEqual({ invite: 0, ballot: 0, decline: 0, answer: 0, mail: 0 });
});

test("a page that sends while the server dies comes back by itself", async ({ page }) => {
  const surveyId = await lead.launch("Comes back", audience);
  const [link = ""] = await lead.links(surveyId);
  await new Respondent(page, link).fillIn(answers.Team[0] ?? {});
  const heading = page.getByRole("heading", { level: 1 });

  server.freeze();
  const asked = page.waitForRequest("**/api/r/ballots");
  await page.getByRole("button", { name: /^Send/ }).click();
  await asked;
  await server.kill9();
  await expect(heading).toHaveText("Sealed, but not confirmed yet");
  // From here on nobody touches the page. It sends again, and the reply to that is lost, too.
  await server.restart(`halt=${steps.submit["after its commit"]}`);
  await server.died();
  await server.restart();
  // It waits for up to half a minute, and some more, before it tries again.
  await expect(heading).toHaveText("Thank you. Your answers are sealed and sent", {
    timeout: 90_000,
  });
  expect((await lead.counts(surveyId)).answered).toBe(1);
});
