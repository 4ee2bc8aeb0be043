import { type Browser, expect, type Page, test } from "@playwright/test";
import { serverAt } from "../../respond/src/protocol/server";
import { answers, people } from "../cast";
import { Lead } from "../lead";
import { TenwardServer } from "../server";
import { Voter } from "../voter";
import { complaints, sound } from "./checks";
import { Gathered } from "./gathered";
import { signIn } from "./steps";

const reviews = "Reviews wait too long; mine waited three days.";
const sales = "Say no to sales earlier.";
const sandbox = "The sandbox is down every Monday.";
const expected = [reviews, sales, ...answers.Clients.map(missing)];

test("verdicts are published, read by a respondent, changed and taken back", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const server = await TenwardServer.start();
  try {
    const { surveyId, link } = await test.step("fourteen people answered", () => closed(server));
    const page = await (await browser.newContext({ baseURL: server.url })).newPage();
    const found = complaints(page);
    await signIn(page, server.url);
    await expect(page).not.toHaveURL(/sign-in/);
    const board = await Gathered.of(page, server, surveyId);
    const waiting = await board.theme("Waiting for reviews", [reviews, sales]);
    const tests = await board.theme("The sandbox is down every week", [sandbox]);
    await board.decide(waiting, "not-now", "First the migration.", "after the migration");
    await board.decide(tests, "needs-clarifying", "Which tests do you run there?");

    const reader = await respondent(browser, link);
    await expect(reader.getByText("Ines hat noch nichts veröffentlicht")).toBeVisible();

    await page.goto(`/themes/${board.id}/publish`);
    await test.step("words of a comment are warned of, and changed", async () => {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Nobody has read your 2 verdicts yet",
      );
      await expect(page.getByText(/The name repeats somebody's words/)).toContainText(
        "The sandbox is down every",
      );
      await sound(page);
      await board.rename(tests, "A test system that stays up");
      await page.reload();
      await expect(page.getByText(/The name repeats/)).toHaveCount(0);
    });
    await test.step("the preview is what they will read", () => preview(page));
    await test.step("the lead publishes", () => publish(page, "Publish the verdicts"));
    await test.step("a respondent reads it behind their old link", async () => {
      await reader.reload();
      await expect(reader.getByRole("heading", { level: 1 })).toHaveText(
        "Ihr habt zwei Dinge gesagt. Ines hat auf jedes geantwortet",
      );
      await expect(reader.getByText("Jetzt nicht: after the migration")).toBeVisible();
      await expect(reader.getByText("2 Stimmen")).toBeVisible();
      for (const comment of expected) await expect(reader.getByText(comment)).toHaveCount(0);
      await sound(reader);
    });
    await test.step("a comment leads to its theme, its verdict and its reply, and back", async () => {
      await page.goto(`/surveys/${surveyId}/results`);
      const said = page.getByRole("listitem").filter({ hasText: sales }).first();
      const thread = said.getByRole("list", { name: "From this comment to what became of it" });
      await expect(thread).toContainText("Waiting for reviews");
      await expect(thread.getByRole("link", { name: "Waiting for reviews" })).toHaveAttribute(
        "href",
        `/themes/${board.id}#theme-${waiting}`,
      );
      await expect(thread.getByRole("link", { name: "They read why" })).toBeVisible();
      await page.goto(`/surveys/${surveyId}/results?theme=${waiting}`);
      await expect(page.getByText("Only the 2 comments in “Waiting for reviews”.")).toBeVisible();
      await expect(page.getByText(sandbox)).toHaveCount(0);
    });
    await test.step("what is changed is read when it is published again", async () => {
      await board.decide(waiting, "realistic", "From Monday, within a day.");
      await page.goto(`/themes/${board.id}/publish`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "One theme differs from what they read",
      );
      await reader.reload();
      await expect(reader.getByText("First the migration.")).toBeVisible();
      await publish(page, "Publish 1 change");
      await reader.reload();
      await expect(reader.getByRole("heading", { level: 1 })).toHaveText(
        "Ihr habt zwei Dinge gesagt. Ines geht eines davon jetzt an",
      );
      await expect(reader.getByText("First the migration.")).toBeHidden();
      await reader.getByText(/^Geändert am .* Vorher: Jetzt nicht$/).click();
      await expect(reader.getByText("First the migration.")).toBeVisible();
      await reader.getByRole("button", { name: "English" }).click();
      await expect(reader.getByText(/^Changed .* Before: Not now$/)).toBeVisible();
    });
    await test.step("what is taken back is not read", async () => {
      await page.getByRole("button", { name: "Take back" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Take back" }).click();
      await expect(page.getByText(/^Taken back/)).toBeVisible();
      await reader.reload();
      await expect(reader.getByText("Ines has not published anything yet")).toBeVisible();
    });
    expect(found).toEqual([]);
  } finally {
    await server.dispose();
  }
});

function missing(said: (typeof answers)["Team"][number]): string {
  return said["on-track.missing"]?.answer ?? "";
}

async function closed(server: TenwardServer) {
  const lead = new Lead(server.url);
  await lead.setUp(server.setupUrl);
  const audience = await lead.addPeople({
    team: people.Team,
    manager: people.Manager,
    product: people.Product,
    client: people.Clients,
  });
  const surveyId = await lead.launch("Am I on track?", audience);
  const links = await lead.links(surveyId);
  const api = serverAt(server.url);
  const all = [...answers.Team, ...answers.Manager, ...answers.Product, ...answers.Clients];
  for (const [i, said] of all.entries()) {
    const voter = await Voter.of(links[i] ?? "", said);
    await voter.claim(api);
    expect(await voter.submit(api)).toBe("ok");
  }
  await lead.close(surveyId);
  await expect
    .poll(
      () =>
        lead.results(surveyId).then(
          () => "open",
          () => "not yet",
        ),
      { timeout: 60_000 },
    )
    .toBe("open");
  return { surveyId, link: links[0] ?? "" };
}

async function respondent(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({
    locale: "de-DE",
    viewport: { width: 320, height: 740 },
  });
  const reader = await context.newPage();
  await reader.goto(link);
  return reader;
}

async function preview(page: Page): Promise<void> {
  const opened = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "See it as they do: Am I on track?" }).click();
  const other = await opened;
  await expect(other.getByText("Preview: so respondents would read it")).toBeVisible();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(
    "You said two things. Ines has answered each of them",
  );
  await page.getByRole("checkbox", { name: "Waiting for reviews" }).uncheck();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(
    "You said one thing. Ines has answered it",
  );
  await page.getByRole("checkbox", { name: "Waiting for reviews" }).check();
  await expect(other.getByText("First the migration.")).toBeVisible();
  await other.close();
}

async function publish(page: Page, action: string): Promise<void> {
  await page.getByRole("button", { name: action }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: action }).click();
  await expect(page.getByText("They read all of it as it stands on the board.")).toBeVisible();
  await expect(page.getByText(/^Published .* They read it behind their old link\./)).toBeVisible();
}
