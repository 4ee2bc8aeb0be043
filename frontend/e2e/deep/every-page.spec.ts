import { expect, type Page, test } from "@playwright/test";
import { addressesOf } from "../app/pages";
import type { Mailbox } from "../mailbox";
import type { TenwardServer } from "../server";
import { invite, leads, openStage, signIn } from "../shots/stage";

let server: TenwardServer;
let mailbox: Mailbox;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  ({ server, mailbox } = await openStage(async () => {}));
});
test.afterAll(async () => {
  await server.dispose();
  await mailbox.close();
});

test("every page says that it waits, that it is offline, that the server is away, and comes back", async ({
  browser,
}) => {
  test.setTimeout(900_000);
  const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  const page = await context.newPage();
  await signIn(page, leads.en);
  const code = await invite(page, "sasha@states.example");
  for (const [address = ""] of Object.values(await addressesOf(page, code))) {
    await page.goto("about:blank");
    await comesBack(page, address);
  }
  await context.close();
});

/** A page that is there before anything was read, as a form to fill in, neither waits nor fails. */
async function comesBack(page: Page, address: string): Promise<void> {
  const reads = /\/api\/(?!me$|installation$|events)/;
  const head = page.getByRole("heading", { level: 1 });
  const loading = page.getByRole("status").filter({ hasText: "Loading" });
  const held: (() => void)[] = [];
  let lets = false;
  await page.route(reads, async (route) => {
    if (!lets) await new Promise<void>((go) => held.push(go));
    await route.fallback();
  });
  await page.goto(address);
  const shows = async () => (await loading.count()) + (await head.count());
  await expect.poll(shows, { message: `${address} is being read` }).toBeGreaterThan(0);
  const waits = (await loading.count()) > 0;
  lets = true;
  for (const go of held) go();
  await expect(head).toBeVisible();
  await page.unroute(reads);

  await page.context().setOffline(true);
  const strip = page.getByText(/^You’re offline\. What you type is kept/);
  await expect(strip, `${address}, offline`).toBeVisible();
  await expect(head).toBeVisible();
  await page.context().setOffline(false);
  await expect(strip).toBeHidden();

  await page.route(reads, (route) => route.fulfill({ status: 503, json: away }));
  await page.goto("about:blank");
  await page.goto(address);
  const alert = page.getByRole("alert").filter({ hasText: "The server isn’t available right now" });
  await expect(waits ? alert.first() : head, `${address}, server away`).toBeVisible();
  await page.unroute(reads);
  await page.reload();
  await expect(head).toBeVisible();
  await expect(alert, `${address}, server back`).toHaveCount(0);
}

const away = { type: "/problems/unavailable", title: "Away", status: 503, code: "unavailable" };
