import { expect, type Page } from "@playwright/test";
import { complaints, sound } from "./checks";
import { type Desk, openDesk, signIn, test } from "./desk";
import { choose, press, tabTo } from "./keyboard";
import { pdf } from "./pdf";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});

const job = pdf([
  { text: "Tech Lead, Billing", size: 18, bold: true },
  { text: "Your responsibilities", bold: true },
  { text: "• Take technical ownership of the billing domain" },
  { text: "• Lead and mentor a team of eight" },
  { text: "• Review within a day and drive the roadmap" },
  { text: "What we offer", bold: true },
  { text: "We offer flexible hours and thirty days of leave." },
]);

const h1 = (page: Page) => page.getByRole("heading", { level: 1 });
const clause = (page: Page, text: string) =>
  page.locator("li[data-clause]").filter({ hasText: text });
const upload = (page: Page, name: string, buffer: Buffer) =>
  page.getByTestId("job-description").setInputFiles({ name, mimeType: "application/pdf", buffer });
const meaning = (page: Page) =>
  page.getByRole("textbox", { name: "What does this mean in your team right now?" });
const saved = (page: Page) => expect(page.getByText(/^Saved \d/).first()).toBeVisible();

test("a job description becomes a role", async ({ page, context }) => {
  const complained = complaints(page);
  await signIn(page, server);
  await page.goto(`${server.url}/`);
  await expect(h1(page)).toHaveText("Start with your role, or ask people first");
  await page.getByRole("link", { name: "Add my role" }).click();
  await expect(h1(page)).toHaveText("What’s expected of you?");

  await upload(page, "scan.pdf", pdf(undefined));
  await expect(page.getByRole("alert").filter({ hasText: "only images" })).toContainText(
    "Paste its text instead",
  );
  await sound(page);

  await upload(page, "tech-lead-2025.pdf", job);
  await expect(h1(page)).toHaveText(
    "None of the three responsibilities has your interpretation yet",
  );
  await expect(page.getByText("tech-lead-2025.pdf, 1 page")).toBeVisible();
  await meaning(page).fill("I know each service.");
  await expect(h1(page)).toHaveText("Two of three responsibilities still need your interpretation");

  await choose(page, /^Edit responsibility 2/, "Merge with next");
  const merged = "Lead and mentor a team of eight Review within a day and drive the roadmap";
  await expect(clause(page, merged)).toBeVisible();
  await choose(page, /^Edit responsibility 2/, "Split");
  const text = page.getByLabel("Wording", { exact: true });
  await expect(text).toBeFocused();
  await text.evaluate((area: HTMLTextAreaElement) =>
    area.setSelectionRange(area.value.indexOf("and drive"), area.value.indexOf("and drive")),
  );
  await page.keyboard.press("Control+Enter");
  await expect(clause(page, "and drive the roadmap")).toBeVisible();
  await choose(page, /^Edit responsibility 3/, "Leave out");
  await page.getByText("3 left out").click();
  await page.getByRole("button", { name: /^Restore: We offer flexible/ }).click();
  await expect(clause(page, "We offer flexible")).toBeVisible();
  await saved(page);

  await page.reload();
  await expect(h1(page)).toHaveText("Two of three responsibilities still need your interpretation");
  await expect(page.getByText("I know each service.")).toBeVisible();

  const other = await context.newPage();
  await other.goto(`${server.url}/role`);
  await clause(other, "We offer flexible").getByRole("button").first().click();
  await meaning(other).fill("Said in the other tab.");
  await saved(other);
  await meaning(page).fill("Said in this tab.");
  await expect(page.getByText("Said in the other tab.")).toBeVisible();
  await expect(h1(page)).toHaveText("You’ve interpreted every responsibility");
  await other.close();
  expect(complained).toEqual([]);
});

/** Opens the role with no sentence in it. */
async function openEmpty(page: Page): Promise<void> {
  await signIn(page, server);
  const etag = (await page.request.get(`${server.url}/api/role`)).headers().etag ?? "";
  await page.request.put(`${server.url}/api/role`, {
    headers: { "If-Match": etag },
    data: { clauses: [] },
  });
  await page.goto(`${server.url}/role`);
}

test("a role is written with the keyboard alone", async ({ page }) => {
  await openEmpty(page);
  await tabTo(page, page.getByLabel("My manager relies on me for"));
  await page.keyboard.type("quiet releases");
  await page.reload();
  await expect(page.getByLabel("My manager relies on me for")).toHaveValue("quiet releases");
  await press(page, "Add line");
  await tabTo(page, page.getByLabel("In my own words"));
  await page.keyboard.type("I keep the lights on");
  await press(page, "Add 2 responsibilities");
  await expect(h1(page)).toHaveText("None of the two responsibilities has your interpretation yet");
  await tabTo(page, meaning(page));
  await page.keyboard.type("No release after four.");
  await press(page, "Done", clause(page, "quiet releases"));
  await choose(page, /^Edit responsibility 1/, "Move down");
  const second = page.getByRole("button", { name: /^Edit responsibility 2: .*quiet releases/ });
  await expect(second).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(second).toBeHidden();
});

test("a role begins with sentences of templates", async ({ page }) => {
  await openEmpty(page);
  const part = page.getByRole("region", { name: "From a template" });
  await tabTo(page, part.locator("summary").filter({ hasText: "Mindset" }));
  await page.keyboard.press("Enter");
  await tabTo(page, part.getByRole("checkbox", { name: "I put the team’s success before my own" }));
  await page.keyboard.press("Space");
  await expect(part.getByText("1 of 5 selected")).toBeVisible();
  await press(page, "Add 1 responsibility");
  await expect(h1(page)).toHaveText("Your responsibility still needs your interpretation");
  await expect(clause(page, "I put the team’s success before my own")).toBeVisible();
  await saved(page);
});

test("what is written while a document is read stays", async ({ page }) => {
  await openEmpty(page);
  let arrive = () => {};
  const written = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/api/role/readings", async (route) => {
    await written;
    await route.continue();
  });
  await upload(page, "tech-lead-2025.pdf", job);
  const point = page.getByLabel("New people learn from me how to");
  await point.click();
  await page.keyboard.type("read");
  arrive();
  await expect(h1(page)).toHaveText(
    "None of the three responsibilities has your interpretation yet",
  );
  await expect(point).toBeFocused();
  await expect(point).toBeInViewport();
  await page.keyboard.type(" a log");
  await page.getByRole("button", { name: "Add 1 responsibility" }).click();
  await expect(clause(page, "New people learn from me how to read a log")).toBeVisible();
  await saved(page);
});
