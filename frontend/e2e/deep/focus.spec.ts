import { type ElementHandle, expect, type Page, test } from "@playwright/test";
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

/** Milliseconds until the page has drawn an answer. */
const drawn = 150;
/** Presses one after the other, from a page that was just opened: what opens a form, and what closes it. */
const deepest = 2;
/** Asks the browser for a file. */
const asks = /^Choose/;

test("whatever is pressed, the focus stays in the page, and a row that goes is announced", async ({
  browser,
}) => {
  test.setTimeout(1_200_000);
  const context = await browser.newContext({ baseURL: server.url, reducedMotion: "reduce" });
  await context.addInitScript(listen);
  const page = await context.newPage();
  await signIn(page, leads.en);
  const code = await invite(page, "focus@en.example");
  for (const [address] of Object.values(await addressesOf(page, code))) {
    // Whatever was pressed on the page before.
    await signIn(page, leads.en);
    if (address) await walk(page, address);
  }
  await context.close();
});

/** Runs in the page before all else: counts what live regions say, and what the page asks of the server. */
function listen(): void {
  const heard = { said: 0, asking: 0 };
  Object.assign(window, { heard });
  const live = "[role=status], [role=alert], [aria-live]:not([aria-live=off])";
  const isSaid = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    const region = element?.closest(live) ?? element?.querySelector(live);
    return Boolean(region?.textContent);
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      if ([target, ...addedNodes].some(isSaid)) heard.said++;
  }).observe(document, { childList: true, subtree: true, characterData: true });
  const { fetch } = window;
  window.fetch = (...request) => {
    heard.asking++;
    return fetch(...request).finally(() => {
      heard.asking--;
    });
  };
}

type Heard = { said: number; asking: number };
const heard = (page: Page): Promise<Heard> =>
  page.evaluate(() => (window as unknown as { heard: Heard }).heard);

/** Presses one of each kind that a page has, also of those that a press brings. */
async function walk(page: Page, address: string): Promise<void> {
  const { pathname } = await open(page, address);
  const seen = new Set<string>();
  const unseen = async (before: string[]) => {
    const paths = (await kindsOf(page)).map((kind) => [...before, kind]);
    // A menu has its own.
    const nameOf = (path: string[]) =>
      (path.at(-1)?.startsWith("> ") ? path : path.slice(-1)).join();
    const found = paths.filter((path) => !seen.has(nameOf(path)) && !asks.test(path.at(-1) ?? ""));
    for (const path of found) seen.add(nameOf(path));
    return found;
  };
  const todo = await unseen([]);
  for (let path = todo.shift(); path; path = todo.shift()) {
    const isHere = new URL(page.url()).pathname === pathname;
    if (!isHere || !(await reach(page, path))) {
      await open(page, address);
      if (!(await reach(page, path))) continue;
    }
    await press(page, address, path);
    const stays = new URL(page.url()).pathname === pathname;
    if (stays && path.length < deepest) todo.unshift(...(await unseen(path)));
  }
}

async function open(page: Page, address: string): Promise<URL> {
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await rest(page);
  return new URL(page.url());
}

async function rest(page: Page): Promise<void> {
  do await page.waitForTimeout(drawn);
  while ((await heard(page)).asking > 0);
}

/**
 * Lists what can be pressed now, one of each kind, because rows differ only by their names. With an
 * open menu it lists the menu's items.
 */
const kindsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const menu = [...document.querySelectorAll<HTMLElement>("[role=menuitem]")];
    const all = document.querySelectorAll<HTMLElement>(
      "main button, main summary, main input[type=checkbox]",
    );
    const kinds = new Set<string>();
    for (const old of document.querySelectorAll("[data-kind]")) old.removeAttribute("data-kind");
    for (const each of menu.length > 0 ? menu : all) {
      if (!each.checkVisibility() || (each as HTMLButtonElement).disabled) continue;
      const label = each.getAttribute("aria-label")?.split(" ")[0];
      const name = (each.textContent.trim() || label || each.tagName).replace(
        /[“"].*[”"]|\d+/g,
        "…",
      );
      const kind = menu.length > 0 ? `> ${name}` : name;
      if (!kinds.has(kind)) each.dataset.kind = kind;
      kinds.add(kind);
    }
    return [...kinds];
  });

const find = async (page: Page, kind: string): Promise<ElementHandle<HTMLElement> | null> => {
  await kindsOf(page);
  return (await page.$(`[data-kind=${JSON.stringify(kind)}]`)) as ElementHandle<HTMLElement> | null;
};

/** Presses what comes before it, unless it is there. */
async function reach(page: Page, path: string[]): Promise<boolean> {
  const kind = path.at(-1) ?? "";
  if (await find(page, kind)) return true;
  for (const before of path.slice(0, -1)) {
    await pressed(page, before);
    await rest(page);
  }
  return (await find(page, kind)) !== null;
}

/** Presses without a mouse. */
async function pressed(page: Page, kind: string): Promise<ElementHandle<Element> | null> {
  const button = await find(page, kind);
  if (!button) return null;
  const isMenu = kind.startsWith("> ");
  // A menu covers what it belongs to, which stays marked as open.
  const row = await page.evaluateHandle(
    ([it, inMenu]) =>
      (inMenu ? document.querySelector("main [aria-expanded=true]") : it)?.closest("li"),
    [button, isMenu] as const,
  );
  await button.focus();
  const isBox = await button.evaluate((it) => it instanceof HTMLInputElement);
  await page.keyboard.press(isBox ? "Space" : "Enter");
  return row.asElement();
}

async function press(page: Page, address: string, path: string[]): Promise<void> {
  const before = await heard(page);
  const found = await page.locator("h1").first().textContent();
  const { pathname } = new URL(page.url());
  const row = await pressed(page, path.at(-1) ?? "");
  await rest(page);
  if (new URL(page.url()).pathname !== pathname) return;
  const at = [address, ...path].join(" ");
  await keepsFocus(page, `${at}: the focus is lost`);
  if ((await page.getByRole("dialog").count()) > 0) {
    await page.keyboard.press("Escape");
    await rest(page);
    await keepsFocus(page, `${at}: the focus is lost with the dialog`);
  } else if (row && !(await row.evaluate((it) => it.isConnected))) {
    // A form in the place of the row, or the heading of what came of it, has the focus, which tells as much.
    const isTold = await page.evaluate((old) => {
      const place = document.activeElement?.closest("form, h1");
      return Boolean(place && place.textContent !== old);
    }, found);
    const { said } = await heard(page);
    if (!isTold)
      expect.soft(said, `${at}: the row that went is not announced`).toBeGreaterThan(before.said);
  }
}

/**
 * Requires that the focus stays in the page; what opens for the first time may still be loading.
 */
const keepsFocus = (page: Page, message: string): Promise<void> =>
  expect.soft
    .poll(() => page.evaluate(() => document.activeElement !== document.body), {
      message,
      timeout: 2_000,
    })
    .toBe(true);
