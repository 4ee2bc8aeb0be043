import { expect, type Page } from "@playwright/test";
import { complaints, fits, sound } from "./checks";
import { type Desk, openDesk, signIn, test } from "./desk";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});

const at = (path = "") => `${server.url}/week${path}`;

/** Weeks in Sydney, where the clock is put forward on Sunday 3 October: after it the day begins an hour earlier. */
const weeks = ["2027-09-27", "2027-10-04", "2027-10-11"] as const;
const monday = (week: 0 | 1 | 2) => `${weeks[week]}T08:30${week === 0 ? "+10:00" : "+11:00"}`;
const friday = ["2027-10-01T15:00+10:00", "2027-10-08T15:00+11:00"] as const;
const row = (page: Page, text: string) =>
  page.locator("main").getByRole("listitem").filter({ hasText: text });

test("three weeks by keyboard: planned, lived, closed, and planned again", async ({ page }) => {
  test.slow();
  const faults = complaints(page);
  await signIn(page, server);
  await page.request.patch(`${server.url}/api/week/settings`, {
    headers: { "If-Match": "*", "Content-Type": "application/merge-patch+json" },
    data: JSON.stringify({ zone: "Australia/Sydney" }),
  });
  let keys = 0;
  const press = (key: string) => {
    keys++;
    return page.keyboard.press(key);
  };
  const next = async (part: string) => {
    await press("Control+Enter");
    await expect(page.locator("[aria-current=step] h2")).toContainText(part);
  };
  const add = (path: string, data: object) => page.request.post(`${server.url}${path}`, { data });
  await page.clock.setFixedTime(monday(0));
  await page.goto(at("/priority"));

  await test.step("pasted lines become tasks, and numbers sort them", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No tasks yet");
    await page.keyboard.press("t");
    await page
      .getByRole("dialog")
      .getByLabel("What needs doing?")
      .fill("- The alarm\n- Write the page\n- The wiki");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Three tasks need a priority");
    for (const [text, key, box] of [
      ["The alarm", "1", /^Do /],
      ["Write the page", "2", /^Schedule /],
      ["The wiki", "4", /^Drop /],
    ] as const) {
      await row(page, text).getByRole("button").first().focus();
      await page.keyboard.press(key);
      await expect(page.getByRole("region", { name: box }).getByText(text)).toBeVisible();
    }
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Every task has a priority");
    await sound(page);
  });

  await test.step("what somebody asks for is not answered on the spot", async () => {
    await page.keyboard.press("q");
    await page
      .getByRole("dialog")
      .getByLabel("What are you being asked for?")
      .fill("A talk at the guild");
    await page.getByLabel("Who’s asking?").selectOption("Petra Lenz");
    await page.getByLabel("Minutes").fill("90");
    await page.getByLabel("Minutes").press("Enter");
    const asked = row(page, "A talk at the guild");
    await expect(
      asked.getByText(/^Let me think about it\. I’ll get back to you by /),
    ).toBeVisible();
    await expect(asked.getByRole("status").first()).toBeAttached();
    await expect(asked.getByText(/^It fits\. You have 30 h 30 min free/)).toBeVisible();
    await page.getByRole("button", { name: "Yes: A talk at the guild" }).click();
    await expect(page.getByLabel("Who’s asking?")).toBeHidden();
  });

  await test.step("it is planned onto a day with an hour", async () => {
    await page.goto(at());
    await expect(page.getByRole("heading", { name: "One task has no day yet" })).toBeVisible();
    await page.getByText("Other open tasks").click();
    const tuesday = page.locator("details", { has: page.getByRole("heading", { name: "Tue 28" }) });
    await page.getByRole("heading", { name: /^Today, Mon/ }).click();
    await press("ArrowDown");
    await press("Enter");
    for (const text of ["Write the page", "A talk at the guild"]) {
      await page.getByRole("checkbox", { name: text }).focus();
      await page.keyboard.press("2");
      await expect(tuesday.getByText(text)).toBeVisible();
    }
    await page.getByRole("button", { name: "Change: Write the page" }).click();
    await page.getByRole("menuitem", { name: "Change" }).click();
    await page.getByRole("dialog").getByLabel("Start").fill("10:00");
    await page.getByRole("dialog").getByLabel("Minutes").fill("45");
    await sound(page);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(row(page, "Write the page").getByText("45 min")).toBeVisible();
    await expect(row(page, "Write the page").getByText("10:00")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No task is left today");
    await page.getByRole("button", { name: "Calendar and working hours" }).click();
    const meetings = page.getByLabel(/^Meetings on Monday/);
    await meetings.fill("300");
    await meetings.press("Enter");
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.reload();
    await page.getByRole("button", { name: "Calendar and working hours" }).click();
    await expect(meetings).toHaveValue("300");
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await fits(page);
    await sound(page);
  });

  await test.step("a task is done by its box, and open again", async () => {
    await page.getByRole("heading", { name: "Tue 28" }).click();
    const done = page.getByRole("checkbox", { name: "Write the page" });
    for (const now of [true, false, true]) {
      await done.press("Space");
      await expect(done).toBeChecked({ checked: now });
    }
  });

  await test.step("the week is closed by one key a row and three answers", async () => {
    await page.clock.setFixedTime(friday[0]);
    await page.goto(`${server.url}/week/close`);
    await page.getByRole("button", { name: "D Done: Write the page" }).focus();
    await page.keyboard.press("d");
    await expect(page.getByRole("button", { name: "D Done: Write the page" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("n");
    await expect(
      page.getByRole("button", { name: "Not done: A talk at the guild" }),
    ).toHaveAttribute("aria-pressed", "true");
    await page.getByLabel("What it was lost to: A talk at the guild").selectOption("Incident");
    await page.getByLabel("What happened?: Write the page").fill("The page is written");
    await page.keyboard.press("Enter");
    await sound(page);
    await next("Anything that wasn’t planned?");
    await page.getByLabel("What it was lost to").selectOption("Helped someone out");
    await page.getByLabel("Whom did you help?").selectOption("Freya Lund");
    await page.getByRole("button", { name: "Add" }).click();
    await expect(row(page, "Helped someone out").getByText("30 min, Freya Lund")).toBeVisible();
    await fits(page);
    await sound(page);
    await next("Three questions");
    await page.getByLabel("What broke the plan, and could it be avoided?").fill("The alarm.");
    await page.getByLabel("One thing to do better").fill("Decline the second meeting");
    await fits(page);
    await next("Which of these is evidence?");
    // The mark is drawn by what the page knows, which may take longer than the look after a check.
    const mark = page.getByRole("checkbox", { name: "The page is written" });
    await mark.click();
    await expect(mark).toBeChecked();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^You closed the week with 1 of \d done$/,
    );
    await sound(page);
  });

  await test.step("eight tasks are planned by at most twenty keys", async () => {
    for (const text of ["The queue", "The rota", "The wiki page"]) {
      await add("/api/tasks", { text, week: weeks[0] });
    }
    for (const text of ["Beth’s numbers", "The retries", "The review", "The release", "The plan"]) {
      await add("/api/tasks", { text, dueOn: "2027-10-07" });
    }
    const { items } = await (await page.request.get(`${server.url}/api/people?limit=200`)).json();
    const petra = items.find(({ name }: { name: string }) => name === "Petra Lenz");
    await add("/api/talks", { personId: petra.id, day: "2027-10-06", start: "10:30" });
    await page.clock.setFixedTime(monday(1));
    await page.goto(`${server.url}/week/plan`);
    await expect(page.getByText("Decline the second meeting")).toBeVisible();
    keys = 0;
    await next("Left from last week");
    for (let left = 0; left < 3; left++) await press("Enter");
    await press("l");
    await expect(page.getByRole("button", { name: /^W This week: /, pressed: true })).toHaveCount(
      3,
    );
    await expect(page.getByRole("button", { name: /^L Later: /, pressed: true })).toHaveCount(1);
    await next("Due and promised");
    await next("Three things that matter");
    for (let chosen = 1; chosen <= 3; chosen++) {
      await press("t");
      await expect(page.getByRole("button", { name: /^C Choose: /, pressed: true })).toHaveCount(
        chosen,
      );
      if (chosen < 3) await press("ArrowDown");
    }
    await sound(page);
    await next("One question for each person");
    await press("Enter");
    await expect(page.getByText("Added to the agenda")).toBeVisible();
    await press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Three things have a time/);
    expect(keys).toBeLessThanOrEqual(20);
    await fits(page);
    await sound(page);
  });

  await test.step("in the week, an interruption takes the time of one block", async () => {
    await page.goto(at());
    await expect(page.getByRole("heading", { name: /^Today, Mon/ })).toBeVisible();
    await page.keyboard.press("i");
    const dialog = page.getByRole("dialog");
    await sound(page);
    await dialog.getByLabel("Minutes").fill("30");
    await dialog.getByRole("button", { name: "Add" }).click();
    await expect(row(page, "Incident").getByText("not planned, 30 min")).toBeVisible();
    await page.keyboard.press("l");
    await page.keyboard.type("Petra Lenz sent the numbers");
    const whom = page.getByRole("dialog").getByLabel("Person").locator("option:checked");
    await expect(whom).toHaveText("Petra Lenz");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Entry added")).toBeVisible();
    await page.getByRole("heading", { name: "Wed 6" }).click();
    await page.getByRole("link", { name: "One-on-one with Petra Lenz" }).click();
    await expect(page).toHaveURL(/\/people\/[^?]+\?talk=/);
  });

  await test.step("it is closed by at most twenty-five keys", async () => {
    await page.clock.setFixedTime(friday[1]);
    await page.goto(`${server.url}/week/close`);
    const left = page.getByRole("button", { name: /^D Done: / });
    await expect(left).toHaveCount(8);
    await left.first().focus();
    keys = 0;
    // Those with a time stay listed, tasks without one go once they are done.
    for (let row = 0; row < 6; row++) await press("Enter");
    await expect(left).toHaveCount(5);
    await press("n");
    await press("ArrowDown");
    await press("n");
    await next("Anything that wasn’t planned?");
    await next("Three questions");
    await page.keyboard.type("An incident");
    await press("Tab");
    await press("Tab");
    await page.keyboard.type("Start with the review");
    await next("Which of these is evidence?");
    await press("Space");
    await next("Who do you want to thank?");
    await expect(page.getByLabel("Thanks to Petra Lenz")).toHaveValue(/^Thank you, Petra Lenz/);
    await press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^You closed the week with \d+ of \d+ done$/,
    );
    expect(keys).toBeLessThanOrEqual(25);
  });

  await test.step("the third week begins with what is left of the second", async () => {
    await page.clock.setFixedTime(monday(2));
    await page.goto(`${server.url}/week/plan`);
    await expect(page.getByText("Start with the review")).toBeVisible();
    await next("Left from last week");
    await expect(page.getByRole("button", { name: /^W This week: / })).toHaveCount(2);
    await page.goto(`${server.url}/week?week=${weeks[1]}&view=hours`);
    await expect(page).toHaveURL(/\/week\/hours\?week=/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^What you hadn’t planned/);
    await page.getByText("Table and download").click();
    await expect(page.getByText("What time was lost to")).toBeVisible();
    await fits(page);
    expect(faults).toEqual([]);
  });
});
