import { expect, type Page } from "@playwright/test";
import { complaints, fits, sound } from "./checks";
import { type Desk, openDesk, signIn, test } from "./desk";

let lead: Desk;
let other: Desk;
test.beforeAll(async ({ shared }) => {
  lead = await openDesk(shared);
  other = await openDesk(shared, "Katrin Sommer");
});

const clause = "Reviews within a day";
const steps = [
  "Leave one review to someone else and don’t look at it",
  "Say on Thursday what went well, to one person",
  "Write down who decides when the load test fails",
];
const line = "A change was merged without my review, and nothing broke.";
const kept =
  "I told Farah the same day what I liked about her design, instead of waiting for Friday.";

test("three sessions, each with one step, seen from both sides", async ({ page, browser }) => {
  const faults = complaints(page);
  const coach = await (await browser.newContext()).newPage();
  await signIn(page, lead);
  await signIn(coach, other);
  const clauseId = await writeClause(page);

  await test.step("one offers to coach, and the other asks for three sessions", async () => {
    await coach.goto(`${other.url}/people#coaching`);
    await coach.getByRole("button", { name: "Offer coaching" }).click();
    await coach.getByLabel("Skills you coach").fill("Delegation, saying no");
    await coach.getByRole("button", { name: "Publish offer" }).click();
    await expect(coach.getByText("Colleagues can see your offer.")).toBeVisible();
    await page.goto(`${lead.url}/people#coaching`);
    await page.getByRole("button", { name: "Ask Katrin Sommer" }).click();
    const form = page.getByRole("region", { name: "Ask Katrin Sommer" });
    await form.getByRole("button", { name: "Ask Katrin Sommer" }).click();
    await expect(form.getByText("Say what you’d like to get out of it.")).toBeVisible();
    await form
      .getByLabel("What would you like coaching for?")
      .fill("Decide less and stay calm about it.");
    await form.getByLabel("Skills (up to five)").fill("Delegation, Feedback");
    await form.getByLabel("Number of sessions").selectOption("3");
    await form.getByRole("button", { name: "Ask Katrin Sommer" }).click();
    await expect(page.getByRole("region", { name: "Your requests" })).toContainText(
      "Katrin Sommer",
    );
    await fits(page);
  });

  await test.step("with a yes the series runs, and the first session is planned", async () => {
    await coach.reload();
    await coach.getByRole("button", { name: "Accept Ines Falk’s request" }).click();
    await expect(coach.getByRole("link", { name: "You coach Ines Falk" })).toBeVisible();
    await page.reload();
    await page.getByRole("link", { name: "Katrin Sommer coaches you" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Katrin Sommer");
    await page.getByRole("button", { name: "Schedule" }).click();
    await expect(page.getByRole("link", { name: "Start session" })).toBeVisible();
    await fits(page);
  });

  await test.step("both write in it, and advice waits for a yes", async () => {
    await page
      .getByLabel("What do you want from this session?")
      .fill("Whether I may say so, and when.");
    await page.getByLabel("Your preparation").fill("I count the minutes until I speak.");
    await page.getByLabel("What have you tried so far?").focus();
    await expect(page.getByText("Saved.").last()).toBeVisible();
    await coach.goto(page.url());
    await expect(coach.getByText("Whether I may say so, and when.")).toBeVisible();
    await expect(coach.getByText("I count the minutes")).toBeHidden();
    await coach.getByRole("link", { name: "Open session" }).click();
    await coach.getByRole("link", { name: "Options", exact: true }).click();
    await expect(coach.getByRole("button", { name: "Finish session" })).toBeHidden();
    await coach.getByLabel("What your advice is about").fill("How you begin");
    await coach.getByRole("button", { name: "Ask “May I?”" }).click();
    await expect(coach.getByText("No answer yet.")).toBeVisible();
    await sound(coach);
    const series = page.url();
    await page.getByRole("link", { name: "Start session" }).click();
    await page.getByRole("link", { name: "Options", exact: true }).click();
    await page.getByRole("button", { name: "Yes, tell me: May I? How you begin" }).click();
    await coach.reload();
    await expect(coach.getByText("They said yes. You can share it now.")).toBeVisible();
    await page.goto(series);
    await page.getByRole("button", { name: "More options", exact: true }).click();
    await page.getByRole("menuitem", { name: "See your coach’s view" }).click();
    await expect(page.getByText("This is what Katrin Sommer sees")).toBeVisible();
    await expect(page.getByText("I count the minutes")).toBeHidden();
    await page.getByRole("link", { name: "Back to your view" }).click();
  });

  await test.step("it does not close without a step, and keeps what was typed", async () => {
    await page.getByRole("link", { name: "Start session" }).click();
    await page.getByRole("link", { name: "Next step", exact: true }).click();
    await page.getByLabel("How I’ll know it worked").fill("Nobody asks me.");
    await page.getByRole("button", { name: "Finish session" }).click();
    await expect(page.getByText("Add a next step to finish the session.")).toBeVisible();
    await expect(
      page.getByText("Choose what it’s for: a skill, a goal or a responsibility."),
    ).toBeVisible();
    await expect(page.getByLabel("What", { exact: true })).toBeFocused();
    await expect(page.getByLabel("How I’ll know it worked")).toHaveValue("Nobody asks me.");
    await sound(page);
    await page.getByLabel("What", { exact: true }).focus();
    await page.keyboard.type("Be better");
    await expect(page.getByText(/^This step is quite big/)).toBeVisible();
    await closeWith(page, 0, "Delegation");
  });

  await test.step("the step is done, and its line is the first of the next session", async () => {
    await expect(page.getByText("Session 2 of 3")).toBeVisible();
    await done(page, 0, line);
    await expect(page.getByText(line).first()).toBeVisible();
    await coach.goto(page.url());
    await expect(coach.getByText(line).first()).toBeVisible();
    await page.getByRole("link", { name: "Start session" }).click();
    await page.getByRole("link", { name: "Next step", exact: true }).click();
    await closeWith(page, 1, clause);
  });

  await test.step("the line of a step for a clause is evidence there", async () => {
    await expect(page.getByText("Session 3 of 3")).toBeVisible();
    await done(page, 1, kept, true);
    await page.getByRole("link", { name: "Start session" }).click();
    await page.getByRole("link", { name: "Next step", exact: true }).click();
    await closeWith(page, 2, "Feedback");
    await page.goto(`${lead.url}/thread/clause/${clauseId}`);
    const stations = page.getByRole("list", { name: "From expectation to evidence" });
    await expect(stations.getByText(kept)).toBeVisible();
  });

  await test.step("what moved is said in words, and the end is the coach's end", async () => {
    await page.goto(coach.url());
    await expect(page.getByText("Three of three sessions are done.")).toBeVisible();
    const sessions = page.getByRole("list", { name: "Sessions" });
    await expect(sessions.getByText(line)).toBeVisible();
    await sessions.getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^You met Katrin Sommer on/);
    await expect(page.locator("main").getByRole("textbox")).toHaveCount(0);
    await sound(page);
    await page.getByRole("navigation", { name: "Breadcrumb" }).getByText("Katrin Sommer").click();
    await page.getByLabel("What will you take with you?").fill("I ask before I answer.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await fits(page);
    await page.getByRole("button", { name: "End coaching" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "End coaching" }).click();
    await expect(page.getByText("Your coach can no longer read any of it.")).toBeVisible();
    await expect(page.getByLabel("What will you take with you?")).toHaveValue(
      "I ask before I answer.",
    );
    const answer = await coach.request.get(
      coach.url().replace("/people/coaching-", "/api/coaching/pairings/"),
    );
    expect(answer.status()).toBe(404);
  });
  await coach.context().close();
  expect(faults).toEqual([]);
});

/** @returns the id of a clause of the role */
async function writeClause(page: Page): Promise<string> {
  const role = `${lead.url}/api/role`;
  const now = await page.request.get(role);
  const { clauses } = await now.json();
  const id = crypto.randomUUID();
  const answer = await page.request.put(role, {
    headers: { Origin: lead.url, "If-Match": now.headers().etag ?? "" },
    data: {
      clauses: [
        ...clauses,
        { id, text: clause, origin: "own", standing: "applies", leftOut: false },
      ],
    },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return id;
}

async function closeWith(page: Page, at: number, serves: string): Promise<void> {
  await page.getByLabel("What", { exact: true }).fill(steps[at] ?? "");
  await expect(page.getByText(/^This step is quite big/)).toBeHidden();
  await page.getByRole("radio", { name: "30 min" }).check({ force: true });
  await page.getByLabel("How I’ll know it worked").fill("Nobody asks me.");
  await page.getByLabel("What it’s for").selectOption({ label: serves });
  await page.getByRole("button", { name: "Finish session" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Katrin Sommer");
}

async function done(page: Page, at: number, happened: string, evidence = false): Promise<void> {
  await page.getByRole("button", { name: `Done: ${steps[at]}` }).click();
  await page.getByLabel("What happened?").fill(happened);
  if (evidence) await page.getByLabel("Mark as evidence").check();
  await page.getByLabel("What happened?").press("Enter");
  await expect(page.getByRole("button", { name: `Done: ${steps[at]}` })).toBeHidden();
}
