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
    await expect(page.getByRole("button", { name: "Move to together" })).toBeVisible();
    await page.getByText("The other lead nobody yet").click();
    await page.getByLabel("The other lead").selectOption(id);
    await page.getByRole("button", { name: "Give access" }).click();
    await expect(page.getByText(/who can also read and edit this page/)).toBeVisible();
    await fits(page);
  });

  await test.step("the other moves a duty as far as the gate", async () => {
    await theirs.goto(page.url().replace(one.url, other.url));
    await theirs.getByText("Lead technical topics").click();
    await theirs.getByRole("button", { name: "Move to together" }).click();
    await expect(theirs.getByRole("button", { name: "Move to with backup" })).toBeDisabled();
  });

  await test.step("everyone is told in whole words, and the duty goes on", async () => {
    await page.reload();
    const words = page.getByLabel("Words");
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
    await page.getByRole("textbox", { name: "Date" }).fill("2027-03-01");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText(/^You tell everyone by 1 March( 2027)?$/)).toBeVisible();
    await tell("The team");
    await expect(page.getByText("Not everyone knows yet")).toBeVisible();
    await tell("The stakeholders");
    await tell("The leadership");
    await page.getByRole("checkbox", { name: "They said it back: The team" }).click();
    await fits(page);
    await expect(page.getByText("Everyone knows", { exact: true })).toBeVisible();
    await theirs.reload();
    await theirs.getByText("Lead technical topics").click();
    await theirs.getByRole("button", { name: "Move to with backup" }).click();
    await expect(theirs.getByRole("button", { name: "Move to solo" })).toBeVisible();
    await fits(theirs);
  });
  await theirs.context().close();
  expect(faults).toEqual([]);
});
