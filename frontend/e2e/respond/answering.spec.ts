import { expect, type Page, test } from "@playwright/test";
import { openSite, type Site } from "./site";

let site: Site;
test.use({ locale: "en-GB", timezoneId: "Europe/Berlin" });
test.beforeEach(async () => {
  site = await openSite();
});
test.afterEach(() => site.close());

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const rate = (page: Page, mark: string) =>
  page.getByRole("radio", { name: mark, exact: true }).check({ force: true });
const heading = (page: Page, name: string) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

async function answerAll(page: Page) {
  await press(page, /^(Start|Continue)$/);
  await rate(page, "6");
  await page.getByLabel("An example you remember").fill("It waited three days.");
  await page.getByLabel("What would make it a 10?").fill("Look within a day.");
  await press(page, "Next");
  await rate(page, "I can’t say");
  await press(page, "Next");
  await page.getByLabel("What should I be focusing on?").fill("Time for reviews – größer.");
  await press(page, "Review my answers");
}

const written = {
  review: { rating: 6, example: "It waited three days.", advice: "Look within a day." },
  risk: { rating: 0, example: "" },
  focus: { answer: "Time for reviews – größer." },
};

test("answers arrive as written, and nothing is left in the browser but that it was done", async ({
  page,
}) => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(site.origin) && !/^(data|blob):/.test(request.url()))
      foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(site.link);
  await heading(page, "Am I on track?");
  expect(site.survey.ballots.size).toBe(0);
  await answerAll(page);
  await expect(page.getByText("3 of 3 answered")).toBeVisible();
  await expect(page.getByText("After that, nobody can read or change them")).toBeVisible();
  expect(site.survey.ballots.size).toBe(0);
  await press(page, "Send 3 answers");
  await heading(page, "Thank you. Your answers are sealed and sent");
  expect(site.survey.opened()).toEqual(written);
  const kept = await page.evaluate(() => Object.entries(localStorage));
  expect(kept).toEqual([[expect.stringMatching(/\.done$/), "true"]]);
  expect(site.calls.filter((call) => !call.endsWith("no cookie"))).toEqual([]);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);

  await page.goBack();
  await heading(page, "Thank you. Your answers are sealed and sent");
  await page.reload();
  await heading(page, "You’ve already answered in this browser");
});

test("a draft survives a reload, and Back goes one step back", async ({ page }) => {
  await page.goto(site.link);
  await answerAll(page);
  await page.goBack();
  await heading(page, "In your own words");
  await press(page, "Back");
  await heading(page, "Explains risk early");
  await page.reload();
  await heading(page, "Explains risk early");
  await expect(page.getByRole("radio", { name: "I can’t say" })).toBeChecked();
  await page.goto("about:blank");
  await page.goto(site.link);
  await press(page, "Continue");
  await expect(page.getByLabel("An example you remember")).toHaveValue("It waited three days.");
  expect(page.url()).toBe(site.link);
});

test("a tab that was opened first knows what another one wrote", async ({ page, context }) => {
  await page.goto(site.link);
  await heading(page, "Am I on track?");
  const other = await context.newPage();
  await other.goto(site.link);
  await answerAll(other);
  await other.close();
  await press(page, "Continue");
  await expect(page.getByLabel("An example you remember")).toHaveValue("It waited three days.");
  await rate(page, "4");
  await press(page, "Next");
  await press(page, "Next");
  await press(page, "Review my answers");
  await press(page, "Send 3 answers");
  await heading(page, "Thank you. Your answers are sealed and sent");
  expect(site.survey.opened()).toEqual({ ...written, review: { ...written.review, rating: 4 } });
});

const inviteKey = () => `tenward.${site.survey.inviteId}.draft`;

test("a form that another tab has sent comes back in none", async ({ page, context }) => {
  await page.goto(site.link);
  await answerAll(page);
  const other = await context.newPage();
  await other.goto(site.link);
  await press(other, "Continue");
  await press(other, "Next");
  await heading(other, "Explains risk early");
  await press(page, "Send 3 answers");
  await heading(page, "Thank you. Your answers are sealed and sent");
  await heading(other, "You’ve already answered in this browser");
  await other.goBack();
  await heading(other, "You’ve already answered in this browser");
  // What the other tab clears away is heard here, whichever of the two is first.
  await page.evaluate((key) => dispatchEvent(new StorageEvent("storage", { key })), inviteKey());
  await heading(page, "Thank you. Your answers are sealed and sent");
  await page.goBack();
  const kept = await page.evaluate(() => Object.keys(localStorage));
  expect(kept).toEqual([expect.stringMatching(/\.done$/)]);
});

test("a draft goes when the link was used elsewhere", async ({ page }) => {
  await page.goto(site.link);
  await answerAll(page);
  site.survey.ballots.set(site.survey.inviteId, "elsewhere");
  await page.goto("about:blank");
  await page.goto(site.link);
  await heading(page, "This link has been used in another browser");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a preview asks for nothing but a survey", async ({ page }) => {
  await page.goto(`${site.origin}/r/preview/#preview=..%2Fsessions&g=x`);
  await heading(page, "This link doesn’t work");
  expect(site.calls).toEqual([]);
});

for (const call of ["POST /api/r/ballots", "PUT /api/r/answers"]) {
  for (const loss of ["lost request", "lost reply"] as const) {
    test(`${call}, ${loss}: sent again after the tab is gone`, async ({ page, context }) => {
      await page.goto(site.link);
      await answerAll(page);
      site.fault = (made) => (made === call ? loss : undefined);
      await press(page, "Send 3 answers");
      await heading(page, "Sealed, but not confirmed yet");
      await page.close();
      site.fault = () => undefined;
      const again = await context.newPage();
      await again.goto(site.link);
      await heading(again, "Thank you. Your answers are sealed and sent");
      expect(site.survey.answers.size).toBe(1);
      expect(site.survey.opened()).toEqual(written);
    });
  }
}

test("without confirmation it tries again by itself and at once when asked", async ({ page }) => {
  await page.goto(site.link);
  await answerAll(page);
  site.fault = (made) => (made.startsWith("PUT") ? "lost request" : undefined);
  await press(page, "Send 3 answers");
  const attempt = page.getByRole("status").filter({ hasText: /Attempt [2-9]/ });
  await expect(attempt).toBeVisible({ timeout: 15_000 });
  const tryNow = page.getByRole("button", { name: "Try now" });
  await tryNow.focus();
  const before = (await attempt.textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(attempt).not.toHaveText(before);
  await expect(tryNow).toBeFocused();
  site.fault = () => undefined;
  await page.keyboard.press("Enter");
  await heading(page, "Thank you. Your answers are sealed and sent");
});

test("whose answer is on its way reads that the survey was halted", async ({ page }) => {
  await page.goto(site.link);
  await answerAll(page);
  site.fault = (made) => (made.startsWith("PUT") ? "lost request" : undefined);
  await press(page, "Send 3 answers");
  await heading(page, "Sealed, but not confirmed yet");
  Object.assign(site.survey.form, { state: "halted", told: { en: "None of them is opened." } });
  site.fault = (made) =>
    made === "POST /api/r/forms" ? undefined : { status: 410, slug: "closed" };
  await page.reload();
  await heading(page, "This survey has closed");
  await expect(page.getByText("None of them is opened.")).toBeVisible();
});

test("offline, nothing is locked and nothing is lost", async ({ page, context }) => {
  await page.goto(site.link);
  await answerAll(page);
  await context.setOffline(true);
  await expect(
    page.getByText("Keep writing. You can send your answers once you’re back online."),
  ).toBeVisible();
  await press(page, "Send 3 answers");
  await heading(page, "You’re offline, but nothing is lost");
  await press(page, "Keep writing");
  await context.setOffline(false);
  await expect(
    page.getByText("Keep writing. You can send your answers once you’re back online."),
  ).toBeHidden();
  await heading(page, "Check your answers, then send");
  expect(site.survey.ballots.size).toBe(0);
});

test("what was sent offline leaves by itself once there is a connection", async ({
  page,
  context,
}) => {
  await page.goto(site.link);
  await answerAll(page);
  await context.setOffline(true);
  await press(page, "Send 3 answers");
  await heading(page, "You’re offline, but nothing is lost");
  await press(page, "Try now");
  await heading(page, "You’re offline, but nothing is lost");
  await context.setOffline(false);
  await heading(page, "Thank you. Your answers are sealed and sent");
  expect(site.survey.opened()).toEqual(written);
});

test("a 10 asks for no advice, and can't say for nothing", async ({ page }) => {
  await page.goto(site.link);
  await press(page, "Start");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByLabel("What would make it a 10?").fill("Left over");
  await rate(page, "10");
  await expect(page.getByLabel("What would make it a 10?")).toBeHidden();
  await expect(page.getByLabel("An example you remember")).toBeVisible();
  await rate(page, "I can’t say");
  await expect(page.getByLabel("An example you remember")).toBeHidden();
  await rate(page, "10");
  await press(page, "Next");
  await press(page, "Next");
  await press(page, "Review my answers");
  await press(page, "Send 1 answer");
  await heading(page, "Thank you. Your answers are sealed and sent");
  expect(site.survey.opened().review).toEqual({ rating: 10, example: "", advice: "" });
});

test("a text that is too long is said at the field, in characters", async ({ page }) => {
  await page.goto(site.link);
  await press(page, "Start");
  const example = page.getByLabel("An example you remember");
  await example.fill("é".repeat(390));
  await expect(page.getByText("about 10 characters left")).toBeVisible();
  await example.fill("é".repeat(401));
  await expect(
    page.getByRole("alert").filter({ hasText: "Please shorten it by about 1 character." }),
  ).toBeVisible();
  await press(page, "Next");
  await heading(page, "Gives me a useful review");
  await expect(example).toBeFocused();
  await example.fill("é".repeat(400));
  await press(page, "Next");
  await heading(page, "Explains risk early");
});

test("a wording hint advises and never blocks", async ({ page }) => {
  await page.goto(site.link);
  await press(page, "Start");
  const example = page.getByLabel("An example you remember");
  await example.fill("As the only QA in the crew I need a day. Ask Sunita.");
  await press(page, "Use this");
  await expect(example).toHaveValue("As the only QA in the crew I need a day. Ask someone.");
  await press(page, "Use this");
  await expect(example).toHaveValue("I need a day. Ask someone.");
  await example.fill("I am the only one.");
  await press(page, "Keep mine");
  await expect(page.getByText("Checked on this device")).toBeHidden();
  await press(page, "Next");
  await heading(page, "Explains risk early");
});

test("everything works with the keyboard alone", async ({ page }) => {
  await page.goto(site.link);
  await page.getByRole("button", { name: "Start" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "7", exact: true })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.type("In one day.");
  for (let i = 0; i < 2; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await heading(page, "Explains risk early");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
});

test("a browser that keeps nothing is told so, and can answer", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto(site.link);
  await expect(page.getByText("This browser can’t keep a draft")).toBeVisible();
  await answerAll(page);
  await expect(page.getByText("This browser can’t save your answers")).toBeVisible();
  await press(page, "Send 3 answers");
  await heading(page, "Thank you. Your answers are sealed and sent");
  expect(site.survey.opened()).toEqual(written);
});

test("declining can be taken back", async ({ page }) => {
  await page.goto(site.link);
  await press(page, "I’d rather not answer");
  await heading(page, "Noted: you’d rather not answer");
  expect(site.survey.declined).toBe(true);
  await page.reload();
  await press(page, "I’ll answer after all");
  await heading(page, "Am I on track?");
  expect(site.survey.declined).toBe(false);
});

test("declining is what is tried again, once the server is back", async ({ page }) => {
  await page.goto(site.link);
  await heading(page, "Am I on track?");
  site.fault = (made) =>
    made.endsWith("/declines") ? { status: 503, slug: "unavailable" } : undefined;
  await press(page, "I’d rather not answer");
  await heading(page, "The server isn’t responding");
  site.fault = () => undefined;
  await press(page, "Try now");
  await heading(page, "Noted: you’d rather not answer");
  expect(site.survey.declined).toBe(true);
  site.fault = (made) =>
    made.endsWith("/declines") ? { status: 429, slug: "too-many-requests" } : undefined;
  await press(page, "I’ll answer after all");
  await heading(page, "Please wait a moment");
  await expect(page.getByText("1 second", { exact: true })).toBeVisible();
  site.fault = () => undefined;
  await heading(page, "Am I on track?");
  expect(site.survey.declined).toBe(false);
});

test("whoever goes back from declining that failed has not declined", async ({ page }) => {
  await page.clock.install();
  await page.goto(site.link);
  await press(page, "Start");
  await page.goBack();
  site.fault = (made) =>
    made.endsWith("/declines") ? { status: 503, slug: "unavailable" } : undefined;
  await press(page, "I’d rather not answer");
  await heading(page, "The server isn’t responding");
  await page.goForward();
  await expect(page.getByText("Rating 1 of 2")).toBeVisible();
  site.fault = () => undefined;
  await page.clock.runFor(10_000);
  await expect(page.getByText("Rating 1 of 2")).toBeVisible();
  expect(site.survey.declined).toBe(false);
});

test("declining deletes what was begun", async ({ page }) => {
  await page.goto(site.link);
  await answerAll(page);
  await page.goto("about:blank");
  await page.goto(site.link);
  await press(page, "I’d rather not answer");
  await heading(page, "Noted: you’d rather not answer");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await press(page, "I’ll answer after all");
  await heading(page, "Am I on track?");
  await expect(page.getByRole("button", { name: "Continue" })).toBeHidden();
});

test("a preview sends and keeps nothing", async ({ page }) => {
  await page.goto(`${site.origin}/r/preview/#preview=${site.survey.manifest.survey}&g=x`);
  await expect(page.getByText("Preview: nothing you enter is sent")).toBeVisible();
  // The checks take a link, and a lead's page shows nothing else in its frame.
  await page.getByRole("link", { name: "Check it yourself" }).click();
  await answerAll(page);
  await press(page, "Send 3 answers");
  await heading(page, "Thank you. Your answers are sealed and sent");
  expect(site.calls).toHaveLength(1);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
