import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { fingerprint } from "../../respond/src/protocol/fingerprint";
import type { Form } from "../../respond/src/protocol/manifest";
import { managerNotice } from "../../respond/src/testing/notice";
import { faults } from "../axe";
import { statesAreSeen } from "../forced";
import { manager, openSite, type Site } from "./site";

test.use({ locale: "en-GB", timezoneId: "Europe/Berlin", viewport: { width: 360, height: 740 } });

let site: Site;
test.afterEach(() => site.close());

/** One heading, nothing wider than the screen, no violation, in both schemes. */
async function isSound(page: Page, title: string) {
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faults(page)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

const gone = {
  keysDestroyedAt: "2026-11-27T17:03:00Z",
  closedAt: "2026-11-27T17:02:00Z",
  answered: 5,
};
const forms: [string, Partial<Form>][] = [
  ["Am I on track?", {}],
  ["This form opens Mon 23 Nov, 9:00", { state: "not-open", opensAt: "2026-11-23T08:00:00Z" }],
  ["This survey has closed", { state: "closing" }],
  ["This survey has closed", { state: "closed", ...gone }],
  ["This survey has closed", { state: "halted", told: { en: "None is opened." } }],
  ["This survey was cancelled", { state: "cancelled", cancelledAt: gone.closedAt }],
];

for (const [title, form] of forms) {
  test(`${form.state ?? "open"}: ${title}`, async ({ page }) => {
    site = await openSite();
    Object.assign(site.survey.form, form);
    await page.goto(site.link);
    await isSound(page, title);
    expect(site.survey.ballots.size + site.survey.answers.size).toBe(0);
  });
}

const told = { en: "The server did not find the key.", de: "Der Server fand den Schlüssel nicht." };

test("says of a cancelled survey what the form says, and else what was promised", async ({
  page,
}) => {
  site = await openSite();
  Object.assign(site.survey.form, { state: "cancelled", told, ...gone });
  await page.goto(site.link);
  await isSound(page, "This survey was cancelled");
  const promised = page.getByText(/Nobody has read .* nobody can any more/);
  await expect(page.getByText(told.en)).toBeVisible();
  await expect(promised).toHaveCount(0);
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect(page.getByText(told.de)).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  Object.assign(site.survey.form, { told: undefined });
  await page.reload();
  await expect(promised).toBeVisible();
  await expect(page.getByText(told.en)).toHaveCount(0);
});

test("says of a halted survey what the form says", async ({ page }) => {
  site = await openSite();
  Object.assign(site.survey.form, { state: "halted", told: { en: "None of them is opened." } });
  await page.goto(site.link);
  await expect(page.getByText("None of them is opened.")).toBeVisible();
  await expect(page.getByText("in a few minutes")).toHaveCount(0);
});

test("says of a survey that is cancelled meanwhile what holds now", async ({ page }) => {
  site = await openSite();
  site.fault = (call) => {
    if (!call.endsWith("/state")) return undefined;
    Object.assign(site.survey.form, { state: "cancelled", told });
    return { status: 410, slug: "cancelled" };
  };
  await page.goto(site.link);
  await isSound(page, "This survey was cancelled");
  await expect(page.getByText(told.en)).toBeVisible();
});

test("each step is sound", async ({ page }) => {
  site = await openSite();
  await page.goto(site.link);
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("radio", { name: "6", exact: true }).check({ force: true });
  await page.getByLabel("An example you remember").fill("As the only QA I wait.");
  await expect(page.getByText("Keep mine")).toBeVisible();
  await isSound(page, "Gives me a useful review");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await isSound(page, "In your own words");
  await page.getByRole("button", { name: "Review my answers" }).click();
  await isSound(page, "Check your answers, then send");
  await page.getByRole("button", { name: "Send 1 answer" }).click();
  await isSound(page, "Thank you. Your answers are sealed and sent");
});

test("the checks are sound, folded and open, and so are those after the close", async ({
  page,
}) => {
  site = await openSite();
  await page.goto(site.link.replace("/r/", "/r/check/"));
  await isSound(page, "Check it yourself");
  for (const check of await page.locator("summary").all()) await check.click();
  const theirs = page.getByLabel("A colleague’s check code");
  await theirs.fill("7Q4K");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("alert").getByText("You’ve entered 4")).toBeVisible();
  await expect(theirs).toBeFocused();
  await isSound(page, "Check it yourself");
  await theirs.fill("0000 0000 0000 0000");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The check codes differ")).toBeVisible();
  await isSound(page, "Check it yourself");
  Object.assign(site.survey.form, { state: "closed", ...gone });
  await page.reload();
  await page.getByLabel("Your receipt").fill("0000 0000 0000 0000");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This code isn’t in the list")).toBeVisible();
  await isSound(page, "Check it yourself");
});

test("whoever checks finds their draft again, and their answer after the close", async ({
  page,
}) => {
  site = await openSite();
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const hash = (of: string | Buffer) => fingerprint(createHash("sha256").update(of).digest());
  await page.goto(site.link);
  await press("Start");
  await page.getByRole("radio", { name: "6", exact: true }).check({ force: true });
  await page.goBack();
  await page.getByRole("link", { name: "Check it yourself" }).click();
  await page.getByText("Did everyone get the same form?").click();
  const theirs = page.getByLabel("A colleague’s check code");
  await theirs.fill(hash(site.survey.form.manifest).toLowerCase().replaceAll(" ", "-"));
  await press("Compare");
  await expect(page.getByRole("status").getByText("Both check codes are the same")).toBeVisible();
  await theirs.fill("0000 0000 0000 0000");
  await press("Compare");
  await expect(page.getByRole("alert").getByText("Don’t answer yet")).toBeVisible();
  expect(site.survey.ballots.size).toBe(0);

  await page.getByRole("link", { name: "Start the survey" }).click();
  await press("Continue");
  await expect(page.getByRole("radio", { name: "6", exact: true })).toBeChecked();
  for (const name of ["Next", "Next", "Review my answers", "Send 1 answer"]) await press(name);
  const receipt = (await page.locator(".code").textContent()) ?? "";

  Object.assign(site.survey.form, { state: "closed", ...gone, answered: 1 });
  await page.goto("about:blank");
  await page.goto(site.link);
  const field = page.getByLabel("Your receipt");
  await field.fill(receipt.toLowerCase().replaceAll(" ", "-"));
  await press("Check a receipt");
  await expect(page.getByText("Your answer was counted")).toBeVisible();
  await page.getByRole("link", { name: "Check it yourself" }).click();
  await expect(field).toHaveValue("");
  await field.fill(receipt);
  await press("Check a receipt");
  await expect(page.getByText("Your answer was counted")).toBeVisible();
  const saving = page.waitForEvent("download");
  await press("Save the list");
  const list = readFileSync(await (await saving).path());
  expect(list.toString()).toMatch(/^[\da-f]{64}\n$/);
  await expect(page.getByText(`Code of the list: ${hash(list)}.`)).toBeVisible();
});

test("a form that was changed leads from the checks to the page that stops", async ({ page }) => {
  site = await openSite();
  site.survey.form.manifest = site.survey.form.manifest.replace("Billing", "Büro");
  await page.goto(site.link.replace("/r/", "/r/check/"));
  await isSound(page, "Stop: this isn’t the form your link was made for");
});

test("somebody alone in the manager group is told first that the answer is named", async ({
  page,
}) => {
  site = await openSite({}, manager);
  await page.goto(site.link);
  await isSound(page, "Am I on track?");
  const { asked, fate } = managerNotice.en;
  await expect(page.getByText(asked)).toBeVisible();
  await expect(page.getByText(fate[0] ?? "")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start under my name" })).toBeVisible();
});

test("the rules for the group stand there before Start", async ({ page }) => {
  site = await openSite();
  await page.goto(site.link);
  const { groups, assurances } = site.survey.manifest;
  const { asked, fate } = groups[0]?.members[0]?.notice.en ?? { asked: "", fate: [] };
  const rules = fate.map((text) => text.replace("{names}", "Ole Brandt, Sunita Rao"));
  const { running, after = "", links = "" } = assurances.en;
  for (const text of [asked, ...rules, running, after, links])
    await expect(page.getByText(text)).toBeVisible();
});

test("Start is in sight at once, and so is who sees what until the close", async ({ page }) => {
  site = await openSite();
  await page.goto(site.link);
  await expect(page.getByRole("button", { name: "Start" })).toBeInViewport({ ratio: 1 });
  const { minutes, assurances, promise } = site.survey.manifest;
  const takes = `2 ratings, 1 question, about ${minutes} minutes. Open until Fri 27 Nov, 18:00.`;
  await expect(page.getByText(takes)).toBeInViewport({ ratio: 1 });
  await expect(page.getByText(assurances.en.running)).toBeInViewport({ ratio: 1 });
  await page.locator("summary", { hasText: "Exceptions" }).click();
  for (const text of [promise.en[0] ?? "", "It could be tampered with."])
    await expect(page.getByText(text)).toBeVisible();
  const check = page.getByRole("link", { name: "Check it yourself" });
  await check.focus();
  await expect(check).toBeInViewport({ ratio: 1 });
});

test("the chosen rating is seen in forced colours", async ({ page }) => {
  site = await openSite();
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(site.link);
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("radio", { name: "6", exact: true }).check({ force: true });
  await statesAreSeen(page);
});

test("a link that was cut off can be pasted again", async ({ page }) => {
  site = await openSite();
  await page.goto(site.link.slice(0, -30));
  await page.getByLabel("Paste your link").fill("https://tenward.example/r/#s=1");
  await page.getByRole("button", { name: "Open" }).click();
  await expect(page.getByRole("alert")).toHaveText("This link is incomplete.");
  await isSound(page, "This link doesn’t work");
  await page.getByLabel("Paste your link").fill(site.link);
  await page.getByRole("button", { name: "Open" }).click();
  await isSound(page, "Am I on track?");
});

test("who sees what is there to read while the server is asked about the link", async ({
  page,
}) => {
  site = await openSite();
  let goOn = () => {};
  const asked = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route("**/api/r/invites/state", async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(site.link);
  const promise = site.survey.manifest.assurances.en.after ?? "";
  await expect(page.getByText(promise)).toBeVisible();
  const start = page.getByRole("button", { name: "Start" });
  await expect(start).toBeHidden();
  await page.getByText(promise).selectText();
  goOn();
  await expect(start).toBeVisible();
  await expect(page.getByText(promise)).toHaveCount(1);
  // Whoever reads it already is not thrown back.
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(promise);
});

test("a wrong secret is a wrong link", async ({ page }) => {
  site = await openSite();
  await page.goto(site.link.replace(site.survey.secret, "A".repeat(43)));
  await isSound(page, "This link doesn’t work");
  await expect(page.getByText("unknown-invite")).toBeVisible();
});

test("a form that was changed is locked, and nothing is sent", async ({ page }) => {
  site = await openSite();
  site.survey.form.manifest = site.survey.form.manifest.replace("Billing", "Büro");
  await page.goto(site.link);
  await isSound(page, "Stop: this isn’t the form your link was made for");
  await expect(
    page.getByText(/Expected ([0-9A-Z]{4} ?){4}, found ([0-9A-Z]{4} ?){4}/),
  ).toBeVisible();
  expect(site.calls).toEqual(["POST /api/r/forms no cookie"]);
});

test("a ballot issued elsewhere is said", async ({ page }) => {
  site = await openSite();
  site.survey.ballots.set(site.survey.inviteId, "elsewhere");
  await page.goto(site.link);
  await isSound(page, "This link has been used in another browser");
});

test("too many attempts count down and go on", async ({ page }) => {
  site = await openSite();
  site.fault = (call) =>
    call.endsWith("/state") ? { status: 429, slug: "too-many-requests" } : undefined;
  await page.goto(site.link);
  await expect(page.getByRole("timer")).toHaveText(/[23] seconds/);
  await isSound(page, "Please wait a moment");
  site.fault = () => undefined;
  await expect(page.getByRole("heading", { name: "Am I on track?" })).toBeVisible({
    timeout: 10_000,
  });
});

test("a server that is away is tried again", async ({ page }) => {
  site = await openSite();
  site.fault = () => ({ status: 503, slug: "unavailable" });
  await page.goto(site.link);
  await isSound(page, "The server isn’t responding");
  site.fault = () => undefined;
  await page.getByRole("button", { name: "Try now" }).click();
  await isSound(page, "Am I on track?");
});

test("without script it says why", async ({ browser }) => {
  site = await openSite();
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(site.link);
  await expect(page.getByRole("heading", { name: "Please turn on JavaScript" })).toBeVisible();
  await page.close();
});

test("over http nothing is sealed", async ({ page }) => {
  site = await openSite();
  await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
  await page.goto(site.link);
  await isSound(page, "This address can’t keep your answers secret");
  expect(site.calls).toEqual([]);
});

test.describe("in German", () => {
  test.use({ locale: "de-DE", timezoneId: "America/New_York" });

  test("the page speaks German, and what the lead wrote stays as it is", async ({ page }) => {
    site = await openSite();
    await page.goto(site.link);
    await isSound(page, "Am I on track?");
    await expect(
      page.getByText("Fr., 27. Nov., 12:00; in Berlin Fr., 27. Nov., 18:00"),
    ).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
    await page.getByRole("button", { name: "Beginnen" }).click();
    await isSound(page, "Gibt mir eine brauchbare Durchsicht");
    await page.getByRole("button", { name: "English" }).click();
    await isSound(page, "Gives me a useful review");
    await page.reload();
    await isSound(page, "Gives me a useful review");
  });
});
