import { chromium } from "@playwright/test";

const SLOWER = 4;

/** Somebody on a slow phone who answers the whole form. */
export class Sender {
  static async start(browser) {
    const sender = new Sender();
    sender.browser = await chromium.launch({
      executablePath: browser,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
    });
    return sender;
  }

  /** @returns {Promise<number>} ms from pressing Send until the page shows that it has arrived, by the page's own clock */
  async send(link) {
    const context = await this.browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: "en",
    });
    try {
      const page = await context.newPage();
      await page.goto(link);
      await fillIn(page);
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      await page.evaluate(watch);
      await page.getByRole("button", { name: /^Send / }).click();
      await page.waitForFunction(() => globalThis.took !== undefined, undefined, {
        timeout: 30_000,
      });
      return await page.evaluate(() => globalThis.took);
    } finally {
      await context.close();
    }
  }

  end() {
    return this.browser.close();
  }
}

async function fillIn(page) {
  const press = (name) => page.getByRole("button", { name, exact: true }).click();
  await press("Start");
  for (const rating of ["7", "8"]) {
    await page
      .locator("label")
      .filter({ hasText: new RegExp(`^${rating}$`) })
      .click();
    await page
      .getByLabel("An example you remember")
      .fill("The freeze in May held because you asked.");
    await press("Next");
  }
  await page.getByRole("textbox").fill("Say no to sales earlier.");
  await press("Review my answers");
}

/** Runs in the page. */
function watch() {
  let pressed;
  document.addEventListener(
    "click",
    (event) => {
      pressed ??= event.timeStamp;
    },
    { capture: true, once: true },
  );
  new MutationObserver(() => {
    if (
      globalThis.took === undefined &&
      document.querySelector("h1")?.textContent === "Sealed and handed in"
    ) {
      requestAnimationFrame((now) => {
        globalThis.took ??= now - pressed;
      });
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
