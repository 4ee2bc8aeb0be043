import { expect, type Page } from "@playwright/test";
import type { components } from "../../app/src/shared/api/schema";
import { answer } from "../../respond/src/protocol/client";
import type { Answers } from "../../respond/src/protocol/plaintext";
import { waiveSelfRating } from "../self-rating";
import { TenwardServer } from "../server";

type Group = components["schemas"]["Group"];

export const asked = {
  team: ["Aylin Demir", "Bojan Petrić", "Chiara Conti", "Daan Visser", "Emeka Obi", "Freya Lund"],
  product: ["Ole Brandt", "Sunita Rao"],
  client: ["Halima Saidi", "Ivo Marek", "Jun Sato", "Katja Wolf", "Lior Peretz"],
  manager: ["Petra Lenz"],
};

/** A server on which Ines is set up and keeps the people of the story. */
export async function openDesk(): Promise<TenwardServer> {
  const server = await TenwardServer.start();
  const set = await call(server, "/api/setup", {
    code: new URL(server.setupUrl).hash.replace("#code=", ""),
    workspace: "Nordhafen",
    operator: "Nordhafen IT",
    operatorIsOwner: false,
    ...ines,
  });
  const cookie = set.headers.get("set-cookie")?.split(";")[0] ?? "";
  const groups = await fetch(`${server.url}/api/groups`, { headers: { cookie } });
  const { items } = (await groups.json()) as { items: Group[] };
  const people = Object.entries(asked).flatMap(([kind, names]) =>
    names.map((name) => ({ name, groupId: items.find((group) => group.kind === kind)?.id })),
  );
  await call(server, "/api/people/batches", { people }, cookie);
  return server;
}

const ines = {
  name: "Ines Falk",
  email: "ines.falk@nordhafen.example",
  password: "the ferry leaves at nine",
};

/** Signs the page in, in English. */
export async function signIn(page: Page, server: TenwardServer): Promise<void> {
  await page.addInitScript(() => localStorage.setItem("tenward.language", "en"));
  const { email, password } = ines;
  const session = await page.request.post(`${server.url}/api/sessions`, {
    data: { email, password },
  });
  expect(session.status()).toBe(201);
}

/** A saved draft of "Am I on track?" that asks everybody. */
export async function draftOnTrack(page: Page, server: TenwardServer): Promise<void> {
  await page.goto(`${server.url}/surveys/new`);
  await page.getByRole("radio", { name: /^Am I on track\?/ }).check({ force: true });
  await saved(page);
}

export const saved = (page: Page) => expect(page.getByText(/^Draft, saved \d/)).toBeVisible();

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
    /^0 of \d+ people have answered/,
  );
}

/** What stands on the sheet: the links of each group, by the heading of its page. */
export async function linksByGroup(page: Page): Promise<Record<string, string[]>> {
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

async function call(server: TenwardServer, path: string, body: object, cookie = "") {
  const response = await fetch(server.url + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", cookie },
    body: JSON.stringify(body),
  });
  expect(response.status, path).toBe(201);
  return response;
}
