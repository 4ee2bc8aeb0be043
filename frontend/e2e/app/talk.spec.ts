import { expect, type Page } from "@playwright/test";
import { complaints, fits, sound } from "./checks";
import { type Desk, openDesk, signIn, test } from "./desk";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});

const h1 = (page: Page) => page.getByRole("heading", { level: 1 });
const row = (page: Page, text: string) =>
  page.locator("main").getByRole("listitem").filter({ hasText: text });

const hers = "I would like to lead the next release as well";
const clearer = "I would like to lead the next release, and say what I am unsure about";
const mine = "How was it to lead it without me?";

test("a one-on-one, a point from behind its link, and a promise kept", async ({
  page,
  browser,
}) => {
  const faults = complaints(page);
  await signIn(page, server);

  await test.step("a rhythm is wished for, and a talk planned on her page", async () => {
    await page.goto(`${server.url}/people`);
    await page.getByRole("link", { name: "Aylin Demir" }).click();
    await expect(h1(page)).toHaveText("Aylin Demir");
    await page.getByText("Why there are no survey answers here").click();
    await expect(page.getByText("don’t ask who wrote something.")).toBeVisible();
    await page.getByRole("button", { name: "Change", exact: true }).click();
    await page.getByLabel("Contact frequency").selectOption("2 weeks");
    await sound(page);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("You want to be in touch every two weeks.").first()).toBeVisible();
    await sound(page);
    await page.goto(`${server.url}/people`);
    await expect(
      page.getByRole("img", { name: "Aylin Demir: no contact yet, you want every two weeks." }),
    ).toBeVisible();
    await sound(page);
    await page.getByRole("link", { name: "Aylin Demir" }).click();
    await page.getByRole("button", { name: "Change Aylin Demir" }).click();
    await page.getByRole("menuitem", { name: "Schedule one-on-one" }).click();
    await page.getByLabel("Date").last().fill(new Date().toLocaleDateString("sv"));
    await page.getByLabel("Time (optional)").fill("10:30");
    await page.getByLabel("Repeat every").selectOption("2 weeks");
    await page.getByRole("button", { name: "Schedule", exact: true }).click();
    await expect(page.getByRole("link", { name: "Start one-on-one" })).toBeVisible();
  });

  const link = await test.step("a point is written, and a link made for her", async () => {
    await page.getByLabel("New agenda item").fill(mine);
    await page.getByLabel("New agenda item").press("Enter");
    await expect(row(page, mine)).toBeVisible();
    await page.getByLabel("Your preparation").fill("Ask first.");
    await page.getByRole("button", { name: "Create link" }).click();
    await sound(page);
    return page.getByLabel("Link for Aylin Demir").inputValue();
  });

  const context = await browser.newContext({ locale: "en-GB" });
  const guest = await context.newPage();
  const talk = page.url();
  await test.step("she adds a point without an account, and finds better words", async () => {
    await guest.goto(link);
    await expect(h1(guest)).toHaveText(/^Your next one-on-one: today/);
    await expect(guest.getByText(mine)).toBeVisible();
    await expect(guest.getByText("Ask first.")).toBeHidden();
    await guest.getByLabel("One more item").fill(hers);
    await guest.getByRole("button", { name: "Add", exact: true }).click();
    await guest.getByRole("button", { name: `Edit: ${hers}` }).click();
    await guest.getByLabel("Agenda item").fill(clearer);
    await guest.getByRole("button", { name: "Save" }).click();
    await expect(guest.getByRole("button", { name: `Edit: ${clearer}` })).toBeFocused();
    await sound(guest);
  });

  await test.step("both points are there; hers comes first and is talked about", async () => {
    await page.goto(talk);
    await expect(page.getByLabel("Your preparation")).toHaveValue("Ask first.");
    const menu = page.getByRole("button", { name: `Change this item: ${clearer}` });
    await menu.focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(
      page.getByRole("button", { name: /^Change this item/ }).first(),
    ).toHaveAccessibleName(`Change this item: ${clearer}`);
    await expect(menu).toBeFocused();
    await fits(page);
    await page.getByRole("link", { name: "Start one-on-one" }).click();
    await expect(h1(page)).toHaveText("One-on-one with Aylin Demir");
    const paper = page.getByRole("textbox", { name: "Write" });
    await expect(paper).toBeFocused();
    await page.keyboard.type("The next release is hers too.");
    await page.reload();
    await expect(paper).toHaveValue("The next release is hers too.");
    await paper.press("Alt+n");
    await expect(row(page, "The next release is hers too.").last()).toBeVisible();
    await page.keyboard.type("Say what you are unsure about");
    await page.keyboard.press("Alt+d");
    await expect(row(page, "Say what you are unsure about").last()).toBeVisible();
    await sound(page);
    await fits(page);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { name: mine })).toBeVisible();
    await expect(paper).toBeFocused();
    await page.keyboard.type("Ask Petra for a second day");
    await page.getByRole("button", { name: /^I promise/ }).click();
    await page.getByRole("button", { name: "Move to next one-on-one" }).click();
  });

  await test.step("it closes with a promise of each", async () => {
    await expect(
      page.getByRole("button", { name: "Received: Say what you are unsure about" }),
    ).toBeVisible();
    await sound(page);
    await page.getByRole("button", { name: "End one-on-one" }).last().click();
    await expect(h1(page)).toHaveText("Aylin Demir");
    await expect(row(page, mine).first()).toBeVisible();
    await guest.reload();
    const last = guest.getByRole("region", { name: "You promised" });
    await expect(last.getByRole("listitem")).toHaveText(/Say what you are unsure about/);
    await expect(guest.getByText("Ask Petra for a second day")).toBeVisible();
    const tick = last.getByRole("checkbox");
    await tick.click();
    await expect(last.getByText(/done on /)).toBeVisible();
    await tick.click();
    await expect(last.getByText(/done on /)).toBeHidden();
    await sound(guest);
  });

  await test.step("a promise moves, and she reads from when and why", async () => {
    const promise = "Book a room for the demo";
    await page.getByRole("button", { name: "Add promise: You promised" }).click();
    await page.getByLabel("What you promised").fill(promise);
    await page.getByLabel("What you promised").press("Enter");
    await page.getByRole("button", { name: `Change: ${promise}` }).click();
    await page.getByRole("menuitem", { name: "Change" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel("Why does the day change?")).toBeHidden();
    await dialog.getByLabel("Due").fill("2029-03-01");
    await dialog.getByLabel("Why does the day change?").fill("The vendor is late.");
    await expect(dialog.getByText("Aylin Demir reads this on their link.")).toBeVisible();
    await sound(page);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(row(page, promise).getByText(/^Was .+ until today: The vendor/)).toBeVisible();
    await guest.reload();
    await expect(row(guest, promise).getByText(/^Was .+ until today: The vendor/)).toBeVisible();
    await sound(guest);
    await page.getByRole("button", { name: `Change: ${promise}` }).click();
    await page.getByRole("menuitem", { name: "Change" }).click();
    await page.getByText("one change").click();
    await expect(dialog.getByText("Due, until today")).toBeVisible();
    await sound(page);
    await page.keyboard.press("Escape");
  });

  await test.step("a promise kept stands on her page, and the one-on-one can be read", async () => {
    await expect(page.getByText(/^Last contact on .*, today\./)).toBeVisible();
    await page.getByRole("button", { name: "Done: Ask Petra for a second day" }).click();
    await page.getByLabel("What happened?").fill("She said yes.");
    await page.getByLabel("What happened?").press("Enter");
    // What came of it is read again then.
    await expect(
      page.getByRole("button", { name: "Change this note: She said yes." }),
    ).toBeVisible();
    await expect(row(page, "Ask Petra for a second day").getByText(/done on/)).toBeVisible();
    await expect(
      page.getByRole("button", { name: "Received: Say what you are unsure about" }),
    ).toBeVisible();
    await sound(page);
    await page.getByRole("link", { name: "Today" }).click();
    await expect(h1(page)).toHaveText("The next release is hers too.");
    await expect(page.locator("main").getByRole("textbox")).toHaveCount(0);
    await sound(page);
    await page.locator("main").getByRole("link", { name: "Aylin Demir" }).first().click();
  });

  await test.step("she is asked about a promise, answers on a phone, and reads the reply", async () => {
    const task = "Say what you are unsure about";
    const asked = "Whom do you tell first?";
    await page.getByRole("button", { name: `Change: ${task}` }).click();
    await page.getByRole("menuitem", { name: "Change" }).click();
    await page.getByRole("button", { name: `Ask about this: ${task}` }).click();
    const dialog = page.getByRole("dialog", { name: "Ask about this" });
    await dialog.getByLabel("Your question").fill(asked);
    await sound(page);
    await dialog.getByRole("button", { name: "Ask", exact: true }).click();
    await expect(page.getByRole("heading", { name: "You asked Aylin Demir" })).toBeVisible();
    await sound(page);
    await page.getByRole("button", { name: "Close", exact: true }).last().click();
    await page.keyboard.press("Escape");
    await expect(row(page, asked).getByText("Not answered yet")).toBeVisible();
    await sound(page);
    await guest.reload();
    const before = guest.viewportSize();
    await guest.setViewportSize({ width: 360, height: 740 });
    await fits(guest);
    await guest.getByLabel("Your answer").fill("Tom, by Thursday.");
    await guest.getByRole("button", { name: "Send answer" }).click();
    await expect(guest.getByText(/^You answered, /)).toBeVisible();
    await sound(guest);
    if (before) await guest.setViewportSize(before);
    await page.goto(server.url);
    await page.getByRole("link", { name: "Read: Aylin Demir answered your question" }).click();
    await page.getByRole("button", { name: `Reply: ${asked}` }).click();
    await page.getByLabel("Your reply").fill("And who else knows?");
    await page.getByRole("button", { name: "Send reply" }).click();
    await expect(row(page, asked).getByText("You replied")).toBeVisible();
    await sound(page);
    await guest.reload();
    await expect(guest.getByText("And who else knows?")).toBeVisible();
    await expect(guest.getByLabel("Your answer")).toHaveCount(0);
  });

  await test.step("a question is ticked for her, and the guess is hidden until she has answered", async () => {
    await page.goto(`${server.url}/situations/new/my-guess?question=person`);
    await page.getByLabel("Who?").selectOption("Aylin Demir");
    await page.keyboard.press("Control+Enter");
    await page.getByLabel("The question").fill("Which part of the release was hardest?");
    await page.keyboard.press("Control+Enter");
    await page.getByLabel("The answer").fill("To say no to Tom.");
    await page.getByRole("link", { name: /^What is the next step/ }).click();
    await page.getByRole("button", { name: "Skip question" }).click();
    const shared = page.getByRole("region", { name: "Share with Aylin Demir" });
    const see = shared.getByRole("checkbox", { name: /^Show to Aylin Demir/ });
    await expect(see).not.toBeChecked();
    await guest.reload();
    await expect(guest.getByText("Which part of the release was hardest?")).toBeHidden();
    await see.check();
    await expect(page.getByText("Aylin Demir sees it on their link").last()).toBeVisible();
    const saved = page.waitForResponse((answer) => answer.request().method() === "PATCH");
    await shared.getByRole("checkbox", { name: /^Aylin Demir can answer/ }).check();
    expect((await saved).status()).toBe(200);
    await fits(page);
    await sound(page);
    await guest.reload();
    await expect(guest.getByText("Which part of the release was hardest?")).toBeVisible();
    await expect(guest.getByText("To say no to Tom.")).toBeHidden();
    await guest.getByLabel("Your answer").fill("The last two hours.");
    await guest.getByRole("button", { name: /^Send to / }).click();
    await expect(guest.getByText("To say no to Tom.")).toBeVisible();
    await fits(guest);
    await sound(guest);
    await page.goto(server.url);
    await page.getByRole("link", { name: "Read: Aylin Demir answered your question" }).click();
    await expect(shared.getByText("The last two hours.")).toBeVisible();
    await page.goto(server.url);
    await expect(page.getByRole("heading", { name: "To do" })).toBeVisible();
    await expect(page.getByText("Aylin Demir answered your question")).toBeHidden();
    expect(faults).toEqual([]);
    await context.close();
  });
});
