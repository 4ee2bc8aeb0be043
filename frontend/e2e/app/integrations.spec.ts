import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { freePort } from "../../../scripts/lib/port.mjs";
import { Lead } from "../lead";
import { TenwardServer } from "../server";
import { complaints, sound } from "./checks";
import { signIn } from "./steps";

test.use({ locale: "en-GB" });

test("a tool gets a token, uses it, and loses it", async ({ page, playwright }) => {
  const server = await TenwardServer.start();
  // A tool, which has no cookie.
  const tool = await playwright.request.newContext({ baseURL: server.url });
  try {
    await new Lead(server.url).setUp(server.setupUrl);
    const complained = complaints(page);
    const heading = page.getByRole("heading", { level: 1 });
    await signIn(page, server.url);
    await page.getByRole("button", { name: /, account$/ }).click();
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("link", { name: "Integrations" }).click();
    await expect(heading).toHaveText("No tool has access yet");
    await sound(page);

    await page.getByRole("link", { name: "New token" }).click();
    await page.getByRole("button", { name: "Create token" }).click();
    await expect(page.getByText("Tick at least one permission.")).toBeVisible();
    await page.getByLabel("Name", { exact: true }).fill("Nordhafen HR");
    await page.getByRole("checkbox", { name: "people:read" }).check();
    // Who reads people and answers can guess who wrote what.
    await expect(page.getByRole("checkbox", { name: "results:read" })).toBeDisabled();
    await page.getByRole("checkbox", { name: "people:read" }).uncheck();
    await page.getByRole("checkbox", { name: "surveys:read" }).check();
    await expect(page.getByRole("checkbox", { name: "links:read" })).toBeDisabled();
    await expect(page.getByRole("heading", { name: "Who reads the results" })).toBeHidden();
    await page.getByRole("checkbox", { name: "results:read" }).check();
    await page.getByLabel("Reader’s name").fill("Nordhafen HR");
    await sound(page);
    await page.getByRole("button", { name: "Create token" }).click();
    await expect(heading).toHaveText("Copy the token now. You won’t see it again");
    await sound(page);
    const token = await page.getByLabel("Token", { exact: true }).inputValue();
    const call = (path: string) =>
      tool.get(path, { headers: { Authorization: `Bearer ${token}` } });
    expect((await call("/api/surveys")).status()).toBe(200);
    const refused = await call("/api/members");
    expect(refused.status()).toBe(403);
    expect((await refused.json()).errors[0].params.scope).toBe("members:read");

    await page.getByRole("link", { name: "I’ve copied it" }).click();
    await expect(heading).toHaveText("One tool has access");
    await expect(page.getByText("Surveys you launch name Nordhafen HR")).toBeVisible();
    await expect(page.getByText(token)).toBeHidden();
    await sound(page);
    await page.getByRole("button", { name: "Revoke Nordhafen HR" }).click();
    await expect(heading).toHaveText("No tool has access yet");
    expect((await call("/api/surveys")).status()).toBe(401);
    expect(complained).toEqual([]);
  } finally {
    await tool.dispose();
    await server.dispose();
  }
});

test("a webhook that fails is sent again, to the bot of the examples", async ({ page }) => {
  const server = await TenwardServer.start({ TENWARD_WEBHOOK_ALLOW: "127.0.0.1" });
  const port = await freePort();
  let bot: ReturnType<typeof spawn> | undefined;
  try {
    await new Lead(server.url).setUp(server.setupUrl);
    const complained = complaints(page);
    const heading = page.getByRole("heading", { level: 1 });
    await signIn(page, server.url);
    await page.getByRole("button", { name: /, account$/ }).click();
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("link", { name: "Integrations" }).click();
    await page.getByRole("link", { name: "New webhook" }).click();
    const address = page.getByLabel("Address");
    await address.fill("http://bot.nordhafen.example/");
    await page.getByRole("button", { name: "Create webhook" }).click();
    await expect(page.getByText("The address must start with https://.")).toBeVisible();
    await address.fill(`http://127.0.0.1:${port}/`);
    await sound(page);
    await page.getByRole("button", { name: "Create webhook" }).click();
    await expect(heading).toHaveText("Copy the secret now. You won’t see it again");
    await sound(page);
    const secret = await page.getByLabel("Secret", { exact: true }).inputValue();
    await page.getByRole("link", { name: "I’ve copied it" }).click();
    await expect(heading).toHaveText("No token and one webhook");

    await page.getByRole("button", { name: /^Send test to/ }).click();
    await expect(heading).toHaveText("No token, one webhook and one failed delivery");
    // The first pause is five seconds, the second five minutes.
    await expect(page.getByText("can’t be reached, 2 tries")).toBeVisible({
      timeout: 30_000,
    });
    await sound(page);
    bot = spawn(
      process.execPath,
      [fileURLToPath(new URL("../../../examples/bot.mjs", import.meta.url))],
      {
        env: { ...process.env, TENWARD_WEBHOOK_SECRET: secret, PORT: String(port) },
      },
    );
    await once(bot.stdout ?? bot, "data");
    const sentence = once(bot.stdout ?? bot, "data");
    await page.getByRole("button", { name: /^Send again: webhook.test/ }).click();
    await expect(page.getByRole("cell", { name: "204" })).toBeVisible();
    await expect(heading).toHaveText("No token and one webhook");
    expect(String(await sentence)).toContain("Tenward can reach this bot.");

    await page.getByRole("button", { name: /^Pause/ }).click();
    await expect(page.getByRole("button", { name: /^Resume/ })).toBeVisible();
    await page.getByRole("link", { name: /^Edit/ }).click();
    await page.getByRole("button", { name: "Replace secret" }).click();
    await expect(page.getByRole("textbox", { name: "Secret", exact: true })).not.toHaveValue(
      secret,
    );
    await page.getByRole("link", { name: "I’ve copied it" }).click();
    await page.getByRole("link", { name: /^Edit/ }).click();
    await sound(page);
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
    await expect(heading).toHaveText("No tool has access yet");
    expect(complained).toEqual([]);
  } finally {
    bot?.kill();
    await server.dispose();
  }
});
