import { expect, test } from "@playwright/test";
import { Lead } from "../lead";
import { SignOnProvider } from "../provider";
import { TenwardServer } from "../server";
import { complaints, sound } from "./checks";
import { ines, signIn, signOut } from "./steps";

test.use({ locale: "en-GB" });

test("an invited member signs in elsewhere, and here when elsewhere is down", async ({ page }) => {
  const provider = await SignOnProvider.open();
  const server = await TenwardServer.start(provider.environment);
  try {
    await new Lead(server.url).setUp(server.setupUrl);
    const complained = complaints(page);
    const elsewhere = page.getByRole("link", { name: "Sign in with Harbour ID" });
    const heading = page.getByRole("heading", { level: 1 });

    provider.identity = {
      sub: "robin",
      email: "robin.reed@nordhafen.example",
      email_verified: true,
      name: "Robin Reed",
    };
    await page.goto(`${server.url}/people`);
    await elsewhere.click();
    await page.getByRole("link", { name: "Go on" }).click();
    await expect(page.getByRole("alert")).toContainText("You haven’t been invited yet");
    await sound(page);

    await signIn(page, server.url);
    await expect(heading).toHaveText("What brings you here?");
    await page.goto(`${server.url}/settings/members`);
    await page.getByLabel("Name").fill("Robin Reed");
    await page.getByLabel("Email").fill(provider.identity.email);
    await page.getByRole("button", { name: "Create link" }).click();
    await expect(page.getByText(provider.identity.email).first()).toBeVisible();
    await signOut(page);

    await page.goto(`${server.url}/people`);
    provider.replays = true;
    await elsewhere.click();
    await page.getByRole("link", { name: "Go on" }).click();
    await expect(page).toHaveURL(/\/sign-in\?provider=refused/);
    await expect(page.getByRole("alert")).toBeVisible();
    provider.replays = false;
    await page.goto(`${server.url}/people`);
    await elsewhere.click();
    await page.getByRole("link", { name: "Go on" }).click();
    await expect(page).toHaveURL(`${server.url}/people`);
    await expect(heading).toHaveText("Nobody here yet");
    await page.getByRole("button", { name: /Robin Reed, account$/ }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(heading).toHaveText("Sign in");

    await provider.close();
    await elsewhere.click();
    await expect(page.getByRole("alert")).toContainText("Harbour ID isn’t responding");
    await sound(page);
    await page.getByLabel("Email").fill(ines.email);
    await page.getByLabel("Password", { exact: true }).fill(ines.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(heading).toHaveText("What brings you here?");
    expect(complained).toEqual([]);
  } finally {
    await server.dispose();
  }
});
