import { expect, type Locator, type Page } from "@playwright/test";

/** Quotes, and the theme that is open, on the page of a board. */
export const slip = (page: Page, text: string | RegExp): Locator =>
  page.locator("[data-slip]").filter({ hasText: text });

/** Finds the theme that is open to decide or edit. */
export const theme = (page: Page): Locator => page.locator("article[data-theme]");
export const edited = (page: Page): Locator =>
  page.locator("li[data-theme]").filter({ has: page.locator("[aria-expanded=true]") });

export const saved = (page: Page) =>
  expect(page.locator("[data-saving]").first()).toHaveText("Saved");

const onBoard = /^Edit | verdict$|^You’ve decided/;

export async function editThemes(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(onBoard);
  const link = page.getByRole("link", { name: "Edit themes" });
  if (await link.isVisible()) await link.click();
  await expect(page.getByRole("heading", { level: 1, name: /^Edit / })).toBeVisible();
}

export async function decideThemes(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Done" }).click();
  await expect(theme(page)).toBeVisible();
}

type Board = {
  themes: { id: string; name: string }[];
  comments: { id: string; text: string }[];
  clauses: { id: string; text: string }[];
  statements: {
    themeId?: string;
    commentId?: string;
    clauseId?: string;
    start: number;
    end: number;
  }[];
};

/** Returns the name of a quote's theme; undefined if it has none. */
export async function themeOf(page: Page, quote: string): Promise<string | undefined> {
  const { origin } = new URL(page.url());
  const read = async (path: string) => (await page.request.get(origin + path)).json();
  const { items } = await read("/api/boards");
  const { themes, comments, clauses, statements }: Board = await read(`/api/boards/${items[0].id}`);
  const texts = new Map([...comments, ...clauses].map(({ id, text }) => [id, text]));
  const statement = statements.find(({ commentId, clauseId, start, end }) =>
    texts
      .get(commentId ?? clauseId ?? "")
      ?.slice(start, end)
      .includes(quote),
  );
  return themes.find(({ id }) => id === statement?.themeId)?.name;
}

/** Opens the theme of that name, on either page. */
export async function openTheme(page: Page, name: string): Promise<void> {
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(onBoard);
  const editing = /^Edit /.test((await heading.textContent()) ?? "");
  const hasText = new RegExp(`^\\s*${name.replace(/[^\w\s]/g, ".")}`);
  const way = editing
    ? page.locator("li[data-theme]").getByRole("heading").getByRole("button")
    : page.getByRole("navigation", { name: "Themes" }).getByRole("link");
  // Another tab may have named it a moment ago.
  const named = way.filter({ hasText }).first();
  await expect(named).toBeVisible();
  if ((await named.getAttribute("aria-expanded")) !== "true") await named.click();
  await expect(editing ? edited(page) : theme(page)).toContainText(name);
}

/** Opens the theme in which a quote stands. */
export async function openThemeOf(page: Page, quote: string): Promise<void> {
  await expect.poll(() => themeOf(page, quote)).toBeTruthy();
  await openTheme(page, (await themeOf(page, quote)) ?? "");
  await expect(slip(page, quote).first()).toBeVisible();
}

export async function rename(page: Page, name: string): Promise<void> {
  await edited(page)
    .getByRole("button", { name: /^Rename/ })
    .click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.keyboard.press("Enter");
  await expect(edited(page)).toContainText(name);
}

/** Moves a quote to a theme, or to a new one of that name. */
export async function moveTo(page: Page, quote: string, name: string): Promise<void> {
  await slip(page, quote).getByRole("button", { name: /^Move/ }).focus();
  await page.keyboard.press("m");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}
