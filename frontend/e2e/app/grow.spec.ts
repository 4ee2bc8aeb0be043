import { expect, type Page } from "@playwright/test";
import { complaints, fits } from "./checks";
import { closeCycle, draftItems, launchDraft, rateOneself, repeat } from "./cycles";
import { answerWith, type Desk, openDesk, signIn, test } from "./desk";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});

const items = ["reviews"];
const step = "Write three lines on large changes";
const line = "Nobody had to ask me this week.";

test("from a gap to a goal, its step, a line, and evidence beside the next rating", async ({
  page,
}) => {
  const faults = complaints(page);
  await signIn(page, server);
  const draft = await draftItems(page, server, items, ["Reviews within a day"]);
  const one = await launchDraft(page, server, draft);
  // Everybody, else it cannot be closed now.
  for (const link of one.links.flat()) {
    await answerWith(link, {
      reviews: { rating: 4, example: "", advice: "Look at reviews sooner." },
    });
  }
  await rateOneself(page, server, one, items, [6]);
  await closeCycle(page, server, one);

  await test.step("the item becomes a goal, which begins with a sign and a short step", async () => {
    await page.goto(`${server.url}/gaps`);
    await page.getByRole("link", { name: "Create a goal" }).click();
    await expect(page.getByLabel("Goal")).toHaveValue("Reviews within a day");
    await page.getByLabel("Goal").fill("A word the same day");
    await page.getByRole("button", { name: "Start goal" }).click();
    await expect(page.getByText(/say how you’ll know you’ve reached it/)).toBeVisible();
    await page.getByLabel("How will I know?").fill("Nobody asks where a review is.");
    await page.getByLabel("First step").fill(step);
    await page.getByLabel("Minutes").fill("180");
    await page.getByRole("button", { name: "Start goal" }).click();
    await expect(page.getByText(/A step takes 5 to 90 minutes/)).toBeVisible();
    await page.getByLabel("Minutes").fill("45");
    await page.getByRole("button", { name: "Start goal" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A word the same day");
    await page.getByText("Where you started").click();
    await expect(
      page.getByRole("img", { name: /^You: 6\. Others: 4\.0 \(n = 1\d\)\.$/ }),
    ).toBeVisible();
    await fits(page);
  });

  await test.step("its step is done, and what happened is kept as evidence", async () => {
    await page.getByRole("link", { name: "Grow" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Your goal has no evidence yet",
    );
    await page.getByRole("button", { name: `Done: ${step}` }).click();
    await page.getByLabel("What happened?").fill(line);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Postpone" }).click();
    await page.getByText("One log entry", { exact: true }).click();
    const evidence = page.getByRole("button", { name: `Evidence: ${line}` });
    await expect(evidence).toHaveAttribute("aria-pressed", "false");
    await evidence.click();
    await expect(evidence).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your goal has evidence");
  });

  await test.step("the thread leads back from the evidence to the rating", async () => {
    await page.getByRole("link", { name: "A word the same day" }).first().click();
    const stations = page.getByRole("list", { name: "From expectation to evidence" });
    await expect(stations.getByText("You: 6. Others: 4.0")).toBeVisible();
    await expect(stations.getByText(line)).toBeVisible();
    await expect(stations.getByText("A word the same day")).toBeVisible();
    await fits(page);
    // The key of an item may have a dot, and is no file.
    const faultless = faults.length;
    await page.goto(`${server.url}/thread/item/on-track.focus`);
    await expect(page).toHaveURL(/\/role\?open=item\.on-track\.focus$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // That there is no such thread is said, and the browser says it too.
    faults.splice(faultless);
  });

  await test.step("a line is written on any page, and taken back", async () => {
    await page.goto(`${server.url}/people`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.keyboard.press("l");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("New log entry").fill("A line about nothing");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await page.goto(`${server.url}/grow`);
    await page.getByText("Log", { exact: true }).click();
    await page.getByRole("button", { name: "Change this entry: A line about nothing" }).click();
    await page.getByRole("menuitem", { name: "Remove" }).click();
    await expect(page.getByText("A line about nothing")).toBeHidden();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("A line about nothing")).toBeVisible();
  });

  await test.step("it stands beside the item when the lead rates themselves again", async () => {
    const two = await repeat(page, server, one);
    await page.goto(`${server.url}/surveys/${two.id}/self-rating`);
    const item = page.getByRole("region", { name: "Reviews within a day" });
    await expect(
      item.getByRole("heading", { name: /^Since your last rating \(6 on / }),
    ).toBeVisible();
    await expect(item.getByText(line)).toBeVisible();
    await expect(item.getByText("A line about nothing")).toBeHidden();
    await fits(page);
  });

  await test.step("the next edition shows the chosen line behind the old link", async () => {
    const board = await decideAll(page, server, one.id);
    await page.goto(`${server.url}/themes/${board}/publish`);
    const publish = async (name: string | RegExp) => {
      await page.getByRole("button", { name }).click();
      await page.getByRole("alertdialog").getByRole("button", { name }).click();
      await expect(page.getByText("Everything is published and up to date.")).toBeVisible();
    };
    await publish(/^Publish to /);
    await page
      .getByRole("button", { name: /^Add what’s happened since: / })
      .first()
      .click();
    await page.getByRole("button", { name: `Use this: ${line}` }).click();
    const words = page.getByRole("textbox", { name: /^What’s happened since: / });
    await expect(words).toHaveValue(new RegExp(`^Since .*: ${line}$`));
    await words.fill(`You asked for faster reviews. Since March: ${line}`);
    await fits(page);
    await publish("Publish 1 change");
    await page.goto(one.links.flat()[0] ?? "");
    await expect(
      page.getByText(`You asked for faster reviews. Since March: ${line}`),
    ).toBeVisible();
  });
  expect(faults).toEqual([]);
});

/** A board of the survey, with a verdict on each theme. */
async function decideAll(page: Page, { url }: Desk, surveyId: string): Promise<string> {
  const boards = `${url}/api/boards`;
  const headers = { Origin: url };
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(boards + path, { headers, data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const { id } = await post("", { surveyIds: [surveyId], role: false });
  const read = async () => (await page.request.get(`${boards}/${id}`)).json();
  await expect.poll(async () => (await read()).synthesis.state, { timeout: 120_000 }).toBe("done");
  const { themes, version } = await read();
  let after = version;
  for (const theme of themes) {
    const verdict = { kind: "verdict", themeId: theme.id, verdict: "realistic", reason: "Yes." };
    after = (await post(`/${id}/changes`, { ...verdict, after })).version;
  }
  return id;
}

test("a helper without an account reads a goal, and leaves a line until the link ends", async ({
  page,
  browser,
}) => {
  const faults = complaints(page);
  await signIn(page, server);
  const data = { kind: "growth", title: "Ask before I decide" };
  const headers = { Origin: server.url };
  const made = await page.request.post(`${server.url}/api/goals`, { headers, data });
  const goal = `${server.url}/grow/${(await made.json()).id}`;
  await page.goto(goal);
  await page.getByRole("button", { name: "Add person who can help" }).click();
  await page.getByRole("button", { name: "Create link" }).click();
  const link = await page.getByLabel("Link for helpers").inputValue();
  await fits(page);

  const context = await browser.newContext({ locale: "en-GB" });
  const helper = await context.newPage();
  await helper.goto(link);
  await expect(helper.getByRole("heading", { level: 1 })).toHaveText(data.title);
  await helper.getByLabel("Your line", { exact: true }).fill("Ask me on Friday.");
  await helper.getByLabel("Your name (optional)").fill("Tom Berger");
  await helper.getByRole("button", { name: "Send" }).click();
  await expect(helper.getByText(/^Sent\./)).toBeVisible();
  await fits(helper);

  await page.goto(goal);
  await expect(page.getByText("Ask me on Friday.")).toBeVisible();
  await expect(page.getByText(/not verified\): Tom Berger$/)).toBeVisible();
  await page.getByText("People who can help").click();
  await page.getByRole("button", { name: "Delete link" }).click();
  await expect(page.getByText("Link deleted")).toBeVisible();
  await helper.getByLabel("Your line", { exact: true }).fill("One more thing.");
  await helper.getByRole("button", { name: "Send" }).click();
  await expect(helper.getByText("This link has ended.")).toBeVisible();
  await expect(helper.getByLabel("Your line", { exact: true })).toHaveValue("One more thing.");
  await helper.goto("about:blank");
  await helper.goto(link);
  await expect(helper.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
  await context.close();
  expect(faults).toEqual([]);
});
