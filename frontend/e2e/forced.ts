import { expect, type Page } from "@playwright/test";

type Spot = { x: number; y: number };
/** Locates a chosen thing as it is drawn, and at the same place of it one that is not chosen. */
type Pair = { what: string; one: Spot; other: Spot };

/**
 * Fails on what looks chosen only by a background that contrast themes take away. Pixels are compared, because a browser
 * computes styles as if there were no such theme.
 */
export async function statesAreSeen(page: Page): Promise<void> {
  // Nothing moves any more.
  await page.waitForLoadState("networkidle");
  const where = new URL(page.url()).pathname;
  const pixels = ({ x, y }: Spot) =>
    page.screenshot({ fullPage: true, clip: { x, y, width: 3, height: 2 } });
  for (const { what, one, other } of await page.evaluate(pairs)) {
    const same = (await pixels(one)).equals(await pixels(other));
    expect.soft(same, `${where}: ${what} looks as if it were not`).toBe(false);
  }
}

/** One pair of each kind: radios that the page draws itself, and the place in the navigation on top. */
function pairs(): Pair[] {
  const found = new Map<string, Pair>();
  const add = (one: Element, other: Element | undefined | null, at: (box: DOMRect) => Spot) => {
    const spot = (element: Element) => {
      const { x, y } = at(element.getBoundingClientRect());
      return { x: x + scrollX, y: y + scrollY };
    };
    const kind = `${one.tagName} ${one.className} in ${one.parentElement?.className}`;
    if (!other || found.has(kind)) return;
    found.set(kind, { what: one.textContent ?? "", one: spot(one), other: spot(other) });
  };
  for (const radio of document.querySelectorAll<HTMLInputElement>("input[type=radio]:checked")) {
    const label = radio.closest("label");
    if (!label || getComputedStyle(radio).opacity !== "0") continue;
    const name = `input[name="${CSS.escape(radio.name)}"]:not(:checked)`;
    const other = [...document.querySelectorAll(name)].at(-1)?.closest("label");
    // Above its word; without one, where the mark is.
    const isMark = !label.textContent;
    add(label, other, ({ x, y, width, height }) => ({
      x: x + width / 2,
      y: y + (isMark ? height / 2 : 3),
    }));
  }
  for (const here of document.querySelectorAll("header nav ol a[aria-current]")) {
    const other = here.closest("ol")?.querySelector("a:not([aria-current])");
    // On the rule below its word, between two ticks.
    add(here, other, ({ x, bottom }) => ({ x: x + 6, y: bottom - 3 }));
  }
  return [...found.values()];
}
