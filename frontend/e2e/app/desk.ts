import { test as base, expect, type Page } from "@playwright/test";
import { type Api, session, sure } from "../../demo/session";
import { answer } from "../../respond/src/protocol/client";
import type { Answers } from "../../respond/src/protocol/plaintext";
import { waiveSelfRating } from "../self-rating";
import { TenwardServer } from "../server";

export const asked = {
  team: ["Aylin Demir", "Bojan Petrić", "Chiara Conti", "Daan Visser", "Emeka Obi", "Freya Lund"],
  product: ["Ole Brandt", "Sunita Rao"],
  client: ["Halima Saidi", "Ivo Marek", "Jun Sato", "Katja Wolf", "Lior Peretz"],
  manager: ["Petra Lenz"],
};

/** A running server: its address, and the folder of its database. */
export type At = Pick<TenwardServer, "url" | "home">;

/** A lead of their own on the server that all specs of one browser worker share. */
export type Desk = At & { readonly email: string };

const password = "the ferry leaves at nine";

type Shared = { server: TenwardServer; owner: Api };

/** Specs that get by with a lead of their own take the worker's server; why others start one is told in docs/testing.md. */
export const test = base.extend<object, { shared: Shared }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
    async ({}, use) => {
      const server = await TenwardServer.start();
      const owner = session(server.url);
      const body = {
        code: codeOf(server.setupUrl),
        ...{ workspace: "Nordhafen", operator: "Nordhafen IT", operatorIsOwner: false },
        ...{ name: "Owen Nord", email: "owen@nordhafen.example", password },
      };
      await sure(owner.POST("/api/setup", { body }));
      await use({ server, owner });
      await server.dispose();
    },
    { scope: "worker", timeout: 300_000 },
  ],
});

let desks = 0;

/** Another lead, invited by the owner, who keeps the people of the story. */
export async function openDesk({ server, owner }: Shared, name = "Ines Falk"): Promise<Desk> {
  const email = `ines.falk.${++desks}@nordhafen.example`;
  const invitation = { name, email, role: "lead" } as const;
  const { link } = await sure(owner.POST("/api/member-invitations", { body: invitation }));
  const ines = session(server.url);
  const body = { code: codeOf(link ?? ""), name, password };
  await sure(ines.POST("/api/member-invitations/accept", { body }));
  const { items } = await sure(ines.GET("/api/groups"));
  const people = Object.entries(asked).flatMap(([kind, names]) =>
    names.map((name) => ({
      name,
      groupId: items.find((group) => group.kind === kind)?.id ?? "",
    })),
  );
  await sure(ines.POST("/api/people/batches", { body: { people } }));
  return { url: server.url, home: server.home, email };
}

const codeOf = (address: string) => new URL(address).hash.replace("#code=", "");

/** Signs the page in, in English unless told otherwise. */
export async function signIn(
  page: Page,
  { url, email = "ines.falk@nordhafen.example" }: Pick<At, "url"> & { email?: string },
  language = "en",
): Promise<void> {
  await page.addInitScript((kept) => localStorage.setItem("tenward.language", kept), language);
  const answer = await page.request.post(`${url}/api/sessions`, { data: { email, password } });
  expect(answer.status()).toBe(201);
}

/** A saved draft of "Am I on track?" that asks everybody. */
export async function draftOnTrack(page: Page, server: At): Promise<void> {
  await page.goto(`${server.url}/surveys/new`);
  await page.getByRole("radio", { name: /^Am I on track\?/ }).check({ force: true });
  await saved(page);
}

export const saved = (page: Page) => expect(page.getByText(/^Saved \d/)).toBeVisible();

/** Opens the part that is folded at first. */
export const openForm = (page: Page) => page.getByText("Title, introduction and questions").click();

export async function deleteDraft(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More: undo, redo, delete" }).click();
  await page.getByRole("menuitem", { name: "Delete this draft" }).click();
}

/** Its results open as soon as they are there. */
export async function launch(page: Page, people: number): Promise<void> {
  await launchOnly(page, people);
  await waiveSelfRating(page);
}

export async function launchOnly(page: Page, people: number): Promise<void> {
  const name = `Launch for ${people} people`;
  await page.getByRole("button", { name }).click();
  await page.getByRole("alertdialog").getByRole("button", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `Give ${people} people their link`,
  );
}

/** Draws the sheet as a browser does before it prints. */
export const drawSheet = (page: Page) =>
  page.evaluate(() => dispatchEvent(new Event("beforeprint")));

/** Maps the headings of the printed sheet's pages to their links. */
export async function linksByGroup(page: Page): Promise<Record<string, string[]>> {
  await page.emulateMedia({ media: "print" });
  await drawSheet(page);
  const links = await sheetOf(page);
  await page.emulateMedia({ media: null });
  return links;
}

async function sheetOf(page: Page): Promise<Record<string, string[]>> {
  const links: Record<string, string[]> = {};
  for (const sheet of await page.locator("section:has(code)").all()) {
    const group = ((await sheet.getByRole("heading").textContent()) ?? "")
      .trim()
      .replace(/:.*/s, "");
    links[group] = [...(links[group] ?? []), ...(await sheet.locator("code").allInnerTexts())];
  }
  return links;
}

/** Answers with a link as the respondent page does, without the page. */
export const answerWith = (link: string | undefined, answers: Answers) =>
  answer(link ?? "", answers);
