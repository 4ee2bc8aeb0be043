import { expect, test } from "@playwright/test";
import { TenwardServer } from "../server";
import { complaints, sound } from "./checks";
import { choose, press, type } from "./keyboard";
import { ines, setUp, signIn, signOut } from "./steps";

test.describe.configure({ mode: "serial" });

let server: TenwardServer;
test.beforeAll(async () => {
  server = await TenwardServer.start();
});
test.afterAll(() => server.dispose());
test.use({ locale: "en-GB" });

test("a first visit says where the set-up address is, and takes it pasted", {
  tag: "@deep",
}, async ({ page }) => {
  const complained = complaints(page);
  const scripts: string[] = [];
  page.on("request", (request) => scripts.push(request.url()));
  await page.goto(server.url);
  await expect(page).toHaveURL(`${server.url}/setup`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This server isn’t set up yet");
  expect(scripts.filter((url) => url.includes("SetupPage"))).toHaveLength(1);
  expect(
    scripts.filter((url) => url.includes("HomePage")),
    "what nobody may see yet is not fetched",
  ).toEqual([]);
  await page.getByLabel("Setup address or code").fill("no code in here");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("This doesn’t contain a setup code")).toBeVisible();
  await page.getByLabel("Setup address or code").fill(server.setupUrl);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Set up Tenward");
  expect(complained).toEqual([]);
});

test("set-up says what respondents will read and keeps what was typed", { tag: "@deep" }, async ({
  page,
}) => {
  const complained = complaints(page);
  await page.goto(server.setupUrl.replace(/#.*/, "#code=AAAA-AAAA-AAAA-AAAA"));
  await page.getByLabel("Who runs this server?").fill("Nordhafen IT");
  await expect(page.getByText("This server is run by Nordhafen IT.")).toBeVisible();
  await page.getByRole("radio", { name: /Yes, and I ask people here too/ }).check();
  const owner = page.getByRole("region", { name: "Your account (owner)" });
  await owner.getByLabel("Name", { exact: true }).fill(ines.name);
  await expect(
    page.getByText("This server is run by Ines Falk, who is also your lead."),
  ).toBeVisible();

  await page.getByLabel("Name", { exact: true }).first().fill("Nordhafen");
  await owner.getByLabel("Email").fill(ines.email);
  await owner.getByLabel("Password", { exact: true }).fill("nordhafen");
  await page.getByRole("button", { name: "Create workspace" }).click();
  await expect(page.getByText("9 characters so far. Use at least 12")).toBeVisible();
  await sound(page);
  await owner.getByLabel("Password", { exact: true }).fill("password12345");
  await page.getByRole("button", { name: "Create workspace" }).click();
  await expect(page.getByText("This password is widely known")).toBeVisible();
  await owner.getByLabel("Password", { exact: true }).fill(ines.password);
  await page.getByRole("button", { name: "Create workspace" }).click();
  await expect(page.getByRole("alert")).toContainText("This setup code is wrong");
  await expect(owner.getByLabel("Email")).toHaveValue(ines.email);
  expect(complained).toEqual([]);
});

test("set-up ends at home, and happens once", async ({ page }) => {
  const complained = complaints(page);
  const address = server.setupUrl;
  await setUp(page, address);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tenward is already set up");
  expect(complained).toEqual([]);
});

test("who comes back is asked for once, while the app is still fetched", { tag: "@deep" }, async ({
  page,
}) => {
  await signIn(page, server.url);
  await expect(page).toHaveURL(`${server.url}/`);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${server.url}/people`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nobody here yet");
  expect(asked.filter((path) => path === "/api/me")).toHaveLength(1);
  expect(asked.indexOf("/api/me")).toBeLessThan(
    asked.findIndex((path) => path.includes("PeoplePage")),
  );
  const before = await page.evaluate(() => {
    const [me] = performance.getEntriesByName(`${location.origin}/api/me`);
    const core = performance
      .getEntriesByType("resource")
      .find(({ name }) => /core.*js$/.test(name));
    return me && core && me.startTime < (core as PerformanceResourceTiming).responseEnd;
  });
  expect(before).toBe(true);
});

test("signing in leads back to where one wanted to be", { tag: "@deep" }, async ({ page }) => {
  await page.goto(`${server.url}/people?x=1`);
  await expect(page).toHaveURL(/\/sign-in\?return=%2Fpeople%3Fx%3D1$/);
  await page.getByLabel("Email").fill(ines.email);
  await page.getByLabel("Password", { exact: true }).fill("the ferry leaves at ten");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("Wrong email or password");
  await expect(page.getByLabel("Email")).toHaveValue(ines.email);
  await page.getByLabel("Password", { exact: true }).fill(ines.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${server.url}/people?x=1`);
  await signOut(page);
  await page.goto(`${server.url}/settings/account`);
  await expect(page).toHaveURL(/\/sign-in\?return=%2Fsettings%2Faccount$/);
});

test("a page whose session has ended leads to sign-in", { tag: "@deep" }, async ({
  page,
  context,
}) => {
  await signIn(page, server.url);
  await expect(page).toHaveURL(`${server.url}/`);
  await page.waitForLoadState("networkidle");
  const people = await page
    .getByRole("banner")
    .getByRole("link", { name: "People", exact: true })
    .elementHandle();
  await context.clearCookies();
  // What the page asks for by itself may find out first.
  await people?.evaluate((link) => (link as HTMLElement).click());
  await expect(page).toHaveURL(/\/sign-in\?return=%2F(people)?$/);
});

test("sessions are listed and ended, and a new password ends the others", async ({
  page,
  browser,
}) => {
  const complained = complaints(page);
  const elsewhere = await browser.newContext({ locale: "en-GB" });
  const other = await elsewhere.newPage();
  await signIn(other, server.url);
  await expect(other).toHaveURL(`${server.url}/`);

  await signIn(page, server.url);
  await page.getByRole("button", { name: "Ines Falk, account" }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page).toHaveTitle("Your account · Tenward");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const sessions = page.getByRole("region", { name: "Where you’re signed in" });
  await expect(sessions.getByText("this browser")).toHaveCount(1);
  await sessions
    .getByRole("button", { name: /^Sign out of/ })
    .first()
    .click();
  await expect(page.getByText(/^Signed out of/)).toBeVisible();
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in/);
  await signIn(other, server.url);
  await expect(other).toHaveURL(`${server.url}/`);

  await page.getByLabel("Current password").fill("not the one");
  await page.getByLabel("New password").fill("the ferry leaves at ten");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This isn’t your current password.")).toBeVisible();
  await page.getByLabel("Current password").fill(ines.password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(
    page.getByText("Password changed. You’ve been signed out of your other browsers."),
  ).toBeVisible();
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in/);
  await signIn(other, server.url, "the ferry leaves at ten");
  await expect(other).toHaveURL(`${server.url}/`);
  await elsewhere.close();
  expect(complained).toEqual([]);
});

test("the language is the member's, on every page", { tag: "@deep" }, async ({ page }) => {
  await signIn(page, server.url, "the ferry leaves at ten");
  await expect(page).toHaveURL(`${server.url}/`);
  await page.goto(`${server.url}/settings/account`);
  await page.getByLabel("Language").selectOption("de");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dein Konto");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.getByRole("button", { name: "Ines Falk, Konto" }).click();
  const kept = page.waitForResponse((answer) => answer.request().method() === "PATCH");
  await page.getByRole("button", { name: "English" }).click();
  expect((await kept).status()).toBe(200);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
});

test("the owner invites a lead by a link that works once", async ({ page, browser }) => {
  const complained = complaints(page);
  await signIn(page, server.url, "the ferry leaves at ten");
  await page.getByRole("button", { name: "Ines Falk, account" }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Members" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 member");
  for (const name of ["Marek Dorn", "Nora Iversen"]) {
    await type(page, "Name", name);
    await type(page, "Email", `${name.split(" ")[0]}@nordhafen.example`);
    await press(page, "Create link");
    await expect(page.getByRole("heading", { name: `Link for ${name}` })).toBeVisible();
  }
  const norasLink = (await page.locator("code").textContent()) ?? "";
  await press(page, "Revoke Nora Iversen’s invitation");
  await expect(page.getByText("Nora Iversen’s link no longer works")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Marek Dorn");
  await page.getByLabel("Email").fill("marek@nordhafen.example");
  await page.getByRole("button", { name: "Create link" }).click();
  await expect(page.getByText("This address already has an account")).toBeVisible();
  await page.getByRole("button", { name: "Revoke Marek Dorn’s invitation" }).click();
  await page.getByRole("button", { name: "Create link" }).click();
  await expect(page.getByRole("heading", { name: "Link for Marek Dorn" })).toBeVisible();
  const mareksLink = (await page.locator("code").textContent()) ?? "";

  const elsewhere = await browser.newContext({ locale: "en-GB" });
  const marek = await elsewhere.newPage();
  await marek.goto(norasLink);
  await expect(marek.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
  await marek.goto(mareksLink);
  await expect(marek.getByRole("heading", { level: 1 })).toHaveText("Join Nordhafen");
  await marek.getByLabel("Password", { exact: true }).fill("seven gulls on the pier");
  await marek.getByRole("button", { name: "Join Nordhafen" }).click();
  await expect(marek.getByRole("heading", { level: 1 })).toHaveText("What brings you here?");
  await marek.goto(`${server.url}/settings/members`);
  await expect(marek.getByRole("heading", { level: 1 })).toHaveText(
    "Only owners can see the members",
  );
  await elsewhere.close();

  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two members");
  expect(complained).toEqual([]);
});

test("problems and missing pages are explained", { tag: "@deep" }, async ({ page }) => {
  await page.goto(`${server.url}/problems/not-launchable`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "This draft isn’t ready to launch",
  );
  await page.goto(`${server.url}/reset-password`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link is incomplete");
  await signIn(page, server.url, "the ferry leaves at ten");
  await expect(page).toHaveURL(`${server.url}/`);
  await page.goto(`${server.url}/nowhere`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
});

test("an owner changes, removes and succeeds members", async ({ page, browser }) => {
  const complained = complaints(page);
  const elsewhere = await browser.newContext({ locale: "en-GB" });
  const marek = await elsewhere.newPage();
  const enter = async () => {
    await marek.goto(`${server.url}/sign-in`);
    await marek.getByLabel("Email").fill("marek@nordhafen.example");
    await marek.getByLabel("Password", { exact: true }).fill("seven gulls on the pier");
    await marek.getByRole("button", { name: "Sign in" }).click();
    // A reader is sent on from home at once.
    await expect(marek).toHaveURL(/\d\/(shared)?$/);
  };
  // The owner uses the keyboard alone.
  const ask = (name: string, item: string) => choose(page, `Change ${name}`, item);
  const confirm = (name: string) => press(page, name, page.getByRole("alertdialog"));
  await enter();
  await signIn(page, server.url, "the ferry leaves at ten");
  await expect(page).toHaveURL(`${server.url}/`);
  await page.goto(`${server.url}/settings/members`);

  await ask("Ines Falk", "Remove");
  await confirm("Leave and delete");
  await expect(page.getByText("The workspace needs an owner")).toBeVisible();
  await page.keyboard.press("Escape");

  await ask("Marek Dorn", "Make a reader");
  await expect(page.getByRole("alertdialog")).toContainText("Only sees what leads share with them");
  await sound(page);
  await confirm("Make a reader");
  await expect(
    page.getByRole("main").getByRole("listitem").filter({ hasText: "marek@nordhafen.example" }),
  ).toContainText("by Ines Falk");
  await marek.reload();
  await expect(marek).toHaveURL(/\/sign-in/);
  await enter();
  await expect(marek.getByRole("heading", { level: 1 })).toHaveText("Shared with you");
  await expect(marek.getByRole("link", { name: "People" })).toHaveCount(0);
  await marek.goto(`${server.url}/settings/account`);
  await expect(marek.getByText(/Ines Falk changed your role to reader on/)).toBeVisible();

  await ask("Marek Dorn", "Hand over ownership");
  await confirm("Hand over");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Only owners can see the members",
  );
  await enter();
  await marek.goto(`${server.url}/settings/members`);
  await marek.getByRole("button", { name: "Change Ines Falk" }).click();
  await marek.getByRole("menuitem", { name: "Remove" }).click();
  await marek.getByRole("button", { name: "Remove and delete" }).click();
  await expect(marek.getByText("Ines Falk is no longer a member")).toBeVisible();
  await page.goto(`${server.url}/settings/account`);
  await expect(page).toHaveURL(/\/sign-in/);
  await elsewhere.close();
  expect(complained).toEqual([]);
});
