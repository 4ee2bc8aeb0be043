import { expect, type Page, test } from "@playwright/test";
import { Lead } from "../lead";
import { TenwardServer } from "../server";
import { complaints, sound } from "./checks";
import { ines, signIn, signOut } from "./steps";

test.use({ locale: "en-GB" });

/** A phone that knows its user, as Chromium's developer tools have it. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
}

test("an owner demands a second factor, and signs in with a passkey, a code, or both", async ({
  page,
  browser,
}) => {
  const server = await TenwardServer.start();
  try {
    await new Lead(server.url).setUp(server.setupUrl);
    const complained = complaints(page);
    const heading = page.getByRole("heading", { level: 1 });
    await withAuthenticator(page);
    await signIn(page, server.url);
    await expect(page).toHaveURL(`${server.url}/`);
    await page.goto(`${server.url}/settings/account`);
    await page.getByLabel("Name of the new passkey").fill("Laptop");
    await page.getByRole("button", { name: "Add passkey" }).click();
    const codes = page.getByRole("alertdialog", { name: "Your recovery codes" });
    await expect(codes.getByRole("listitem")).toHaveCount(10);
    const recovery = (await codes.getByRole("listitem").first().textContent()) ?? "";
    await sound(page);
    await codes.getByRole("button", { name: "Close" }).click();
    await expect(page.getByText("You have 10 codes left.")).toBeVisible();
    await sound(page);

    await page.goto(`${server.url}/settings/members`);
    await page.getByLabel("Everyone needs a second factor").click();
    await expect(page.getByLabel("Everyone needs a second factor")).toBeChecked();
    await signOut(page);

    await page.getByRole("button", { name: "Use a passkey" }).click();
    await expect(page).toHaveURL(`${server.url}/`);
    await signOut(page);

    await signIn(page, server.url);
    await expect(heading).toHaveText("One more step");
    await sound(page);
    await page.getByLabel("Code", { exact: true }).fill("000000");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("This code is wrong, or it has been used before.")).toBeVisible();
    await page.getByLabel("Code", { exact: true }).fill(recovery);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(`${server.url}/`);
    expect(complained).toEqual([]);

    const link = await page.evaluate(async () => {
      const answer = await fetch("/api/member-invitations", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ name: "Marek Dorn", email: "marek@nordhafen.example" }),
      });
      return (await answer.json()).link as string;
    });
    const elsewhere = await browser.newContext({ locale: "en-GB" });
    const marek = await elsewhere.newPage();
    await withAuthenticator(marek);
    await marek.goto(link);
    await marek.getByLabel("Password", { exact: true }).fill(ines.password);
    await marek.getByRole("button", { name: /Join/ }).click();
    const theirs = marek.getByRole("heading", { level: 1 });
    await expect(theirs).toHaveText("Set up a second factor");
    await sound(marek);
    await marek.getByRole("button", { name: "Set up app" }).click();
    await expect(marek.getByRole("img", { name: "QR code with the key of the app" })).toBeVisible();
    await sound(marek);
    await marek.getByRole("button", { name: "Cancel" }).click();
    await marek.getByLabel("Name of the new passkey").fill("Phone");
    await marek.getByRole("button", { name: "Add passkey" }).click();
    await marek.getByRole("button", { name: "Close" }).click();
    await expect(theirs).toHaveText("Your account is ready");
    await marek.getByRole("link", { name: "Continue" }).click();
    await expect(marek).toHaveURL(`${server.url}/`);
    await elsewhere.close();
  } finally {
    await server.dispose();
  }
});
