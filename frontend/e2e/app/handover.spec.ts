import { expect } from "@playwright/test";
import { complaints, fits } from "./checks";
import { type Desk, openDesk, signIn, test } from "./desk";

let one: Desk;
let other: Desk;
test.beforeAll(async ({ shared }) => {
  one = await openDesk(shared);
  other = await openDesk(shared);
});

test("two leads hand duties over, and none passes before everyone is told", async ({
  page,
  browser,
}) => {
  const faults = complaints(page);
  const theirs = await (await browser.newContext()).newPage();
  await signIn(page, one);
  await signIn(theirs, other);
  const { id } = await (await theirs.request.get(`${other.url}/api/me`)).json();

  await test.step("one begins with a prepared handover and lets the other in", async () => {
    await page.goto(`${one.url}/grow/new?template=handover-own-team`);
    await page.getByRole("button", { name: "Start goal" }).click();
    await expect(page.getByRole("heading", { name: "Handover progress" })).toBeVisible();
    await page.getByLabel("The other lead").selectOption(id);
    await page.getByRole("button", { name: "Give access" }).click();
    await expect(page.getByText(/who can also read and edit this page/)).toBeVisible();
    await fits(page);
  });

  await test.step("the other moves a duty as far as the gate", async () => {
    await theirs.goto(page.url().replace(one.url, other.url));
    const duty = theirs.getByRole("group", { name: "Lead technical topics" });
    await duty.getByRole("radio", { name: "Shadow" }).focus();
    await theirs.keyboard.press("ArrowRight");
    await expect(duty.getByRole("radio", { name: "Together" })).toBeChecked();
    await theirs.keyboard.press("ArrowRight");
    await expect(duty.getByRole("radio", { name: "Together" })).toBeChecked();
    await expect(duty.getByRole("radio", { name: "With backup" })).toBeDisabled();
  });

  await test.step("everyone is told in whole words, and the duty goes on", async () => {
    await page.reload();
    const list = page.getByRole("region", { name: "Who knows" });
    const words = list.getByLabel("Words");
    const tell = async (audience: string) => {
      const told = page.getByRole("checkbox", { name: `Told: ${audience}` });
      await told.click();
      // The words of the template still say [day].
      await expect(words).toBeFocused();
      await words.fill("From 1 March, Samira leads the team.");
      await page.getByRole("button", { name: "Save" }).click();
      await told.focus();
      await page.keyboard.press("Space");
      await expect(told).toBeChecked();
      await expect(told).toBeFocused();
    };
    await page.getByRole("button", { name: "Edit: The team" }).click();
    await list.getByLabel("Date").fill("2027-03-01");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Tell the team on 1 March 2027")).toBeVisible();
    await tell("The team");
    await expect(page.getByText("Not everyone knows yet")).toBeVisible();
    await tell("The stakeholders");
    await tell("The leadership");
    await page.getByRole("checkbox", { name: "They said it back: The team" }).click();
    await fits(page);
    await expect(page.getByText("Everyone knows", { exact: true })).toBeVisible();
    await theirs.reload();
    const duty = theirs.getByRole("group", { name: "Lead technical topics" });
    await duty.getByRole("radio", { name: "Together" }).focus();
    await theirs.keyboard.press("ArrowRight");
    await expect(duty.getByRole("radio", { name: "With backup" })).toBeChecked();
    await fits(theirs);
  });
  await theirs.context().close();
  expect(faults).toEqual([]);
});
