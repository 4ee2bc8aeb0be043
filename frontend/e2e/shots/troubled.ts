import { expect, type Page } from "@playwright/test";
import { shoot } from "./camera";
import type { Tongue } from "./stage";

const pages = [
  ["/", "home"],
  ["/people", "people"],
  ["/surveys", "surveys"],
  ["/settings/members", "members"],
  ["/settings/server", "going-live"],
] as const;

/** Pages that wait, that cannot be read, and that have lost their connection. */
export async function troubled(page: Page, language: Tongue): Promise<void> {
  const context = page.context();
  // The German lead is no owner, so their pages about the server ask it nothing.
  for (const [path, name] of language === "en" ? pages : pages.slice(0, 4)) {
    await context.route(
      /\/api\/(people|groups|surveys|boards|members|going-live|live)/,
      () => undefined,
    );
    await page.goto(path);
    await page.waitForTimeout(900);
    await shoot(page, `${language}-${name}-loading`);
    await context.unrouteAll({ behavior: "ignoreErrors" });
    const refusal = {
      status: 503,
      contentType: "application/problem+json",
      body: JSON.stringify({ type: "/problems/unavailable", title: "Unavailable", status: 503 }),
    };
    await context.route(/\/api\/(people|groups|surveys|boards|members|going-live|live)/, (route) =>
      route.fulfill(refusal),
    );
    await page.goto(path);
    await expect(page.getByRole("alert").first()).toBeVisible({ timeout: 60_000 });
    await shoot(page, `${language}-${name}-failed`);
    await context.unrouteAll({ behavior: "ignoreErrors" });
  }
  await page.goto("/people");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await context.setOffline(true);
  await page.waitForTimeout(500);
  await shoot(page, `${language}-people-offline`);
  await context.setOffline(false);
}
