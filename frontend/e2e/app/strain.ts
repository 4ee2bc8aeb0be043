import { expect, type Locator, type Page } from "@playwright/test";
import { extractText } from "unpdf";
import { fits } from "./checks";

/** Controls that mean nothing on paper. */
const controls = [
  "header:not(section > *)",
  "nav",
  // The name of a row that can be chosen is what the row is about.
  "button:not(th > *)",
  "input",
  "select",
  "textarea",
  "a[download]",
];

/** A4 at 96 pixels to the inch, without its margins of 12 mm. */
const paper = { width: 703, height: 1032 };

/** Runs `look` on the printed page, which must not contain any control. */
export async function onPaper(page: Page, look: () => Promise<void>): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const control of controls) {
    const printed = await page.locator(`${control}:visible`).allInnerTexts();
    expect.soft(printed, `${control} on paper`).toEqual([]);
  }
  await look();
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
  if (size) await page.setViewportSize(size);
}

/** Simulates a window of 1280 by 900 at 200 %: half of it in both directions. */
export async function enlarged(page: Page): Promise<void> {
  await page.setViewportSize({ width: 640, height: 450 });
  await fits(page);
  expect(await cutOff(page), "cut off at 200 %").toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** The words on all pages that come out of a printer. */
export async function printed(page: Page): Promise<string> {
  const pages = await extractText(new Uint8Array(await page.pdf({ format: "A4" })), {
    mergePages: true,
  });
  return pages.text.replace(/\s+/g, " ");
}

/** Texts of which a part cannot be seen: their box ends before them, and does not scroll. @returns those texts */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hides = (of: string) => of === "hidden" || of === "clip";
    const shown = (element: Element) =>
      element.checkVisibility() && element.getBoundingClientRect().width > 1;
    const over = (element: Element) => {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      const wide = element.scrollWidth > element.clientWidth + 1 && hides(overflowX);
      const high = element.scrollHeight > element.clientHeight + 1;
      // A box of fixed height that shows what is too much draws it over its neighbour.
      const fixed =
        element.matches("li:has(code)") || (hides(overflowY) && position !== "absolute");
      return wide || (high && fixed);
    };
    return [...document.querySelectorAll("main *")]
      .filter((element) => element.textContent?.trim() && element.clientWidth > 1)
      .filter((element) => shown(element) && over(element))
      .map((element) => (element.textContent ?? "").trim().slice(0, 60));
  });
}

/** Maps names to the shape of their drawing, without colours; each name occurs once. */
export async function shapesByName(of: Locator): Promise<Record<string, string>> {
  const drawn = await of.evaluateAll((elements) =>
    elements.map((element) => {
      const name = (element.textContent ?? "").trim().replace(/[:,].*/s, "");
      return [name, element.querySelector("svg")?.innerHTML ?? ""] as const;
    }),
  );
  const shapes: Record<string, string> = {};
  for (const [name, shape] of drawn) {
    expect(shape, `${name} has a sign`).not.toBe("");
    expect(shapes[name] ?? shape, `${name} is drawn alike everywhere`).toBe(shape);
    shapes[name] = shape;
  }
  return shapes;
}
