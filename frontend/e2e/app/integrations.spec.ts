import { expect, test } from "@playwright/test";
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
    await page.getByRole("link", { name: "Integrations" }).click();
    await expect(heading).toHaveText("No tool has access yet");
    await sound(page);

    await page.getByRole("link", { name: "New token" }).click();
    await page.getByRole("button", { name: "Make the token" }).click();
    await expect(page.getByText("Tick at least one.")).toBeVisible();
    await page.getByLabel("Name", { exact: true }).fill("Nordhafen HR");
    await page.getByRole("checkbox", { name: "people:read" }).check();
    await expect(page.getByRole("checkbox", { name: "links:read" })).toBeDisabled();
    await expect(page.getByRole("heading", { name: "Who reads" })).toBeHidden();
    await page.getByRole("checkbox", { name: "results:read" }).check();
    await page.getByLabel("Name of the reader").fill("Nordhafen HR");
    await sound(page);
    await page.getByRole("button", { name: "Make the token" }).click();
    await expect(heading).toHaveText("Copy the token now, it is shown this once");
    await sound(page);
    const token = await page.getByLabel("Token", { exact: true }).inputValue();
    const call = (path: string) =>
      tool.get(path, { headers: { Authorization: `Bearer ${token}` } });
    expect((await call("/api/people")).status()).toBe(200);
    const refused = await call("/api/members");
    expect(refused.status()).toBe(403);
    expect((await refused.json()).errors[0].params.scope).toBe("members:read");

    await page.getByRole("link", { name: "I have copied it" }).click();
    await expect(heading).toHaveText("One tool has access");
    await expect(page.getByText("Surveys launched with it name Nordhafen HR")).toBeVisible();
    await expect(page.getByText(token)).toBeHidden();
    await sound(page);
    await page.getByRole("button", { name: "Revoke the token Nordhafen HR" }).click();
    await expect(heading).toHaveText("No tool has access yet");
    expect((await call("/api/people")).status()).toBe(401);
    expect(complained).toEqual([]);
  } finally {
    await tool.dispose();
    await server.dispose();
  }
});
