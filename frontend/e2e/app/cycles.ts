import { expect, type Page } from "@playwright/test";
import type { components } from "../../app/src/shared/api/schema";
import { asIfMailed } from "../database";
import type { At } from "./desk";

type Schemas = components["schemas"];

/** A rated survey, with its links by launch group in the order of the groups. */
export type Cycle = { id: string; links: string[][] };

async function call(page: Page, server: At, method: string, path: string, data?: object) {
  const at = `${server.url}/api/surveys${path}`;
  const { etag = "" } = (
    await page.request.get(at.replace(/\/(launch|close|repeat|finish)$/, ""))
  ).headers();
  const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
  const answer = await page.request.fetch(at, {
    method,
    headers: { Origin: server.url, "Content-Type": type, "If-Match": etag },
    ...(data ? { data } : {}),
  });
  expect([200, 201, 202, 204], `${method} ${path}: ${await answer.text()}`).toContain(
    answer.status(),
  );
  return answer;
}

/**
 * A draft that asks everybody of the desk for these items.
 *
 * @param sources the sets that they were taken from, in the same order
 * @returns its id
 */
export async function draftItems(
  page: Page,
  server: At,
  ids: string[],
  titles: string[],
  sources: string[] = [],
): Promise<string> {
  const made = await call(page, server, "POST", "", {
    template: "own",
    zone: "Europe/Berlin",
    title: "Autumn 2026",
  });
  const { id } = (await made.json()) as Schemas["Survey"];
  const list = async <T>(path: string) =>
    ((await (await page.request.get(`${server.url}${path}`)).json()) as { items: T[] }).items;
  const people = await list<Schemas["Person"]>("/api/people?limit=200");
  const groups = await list<Schemas["Group"]>("/api/groups");
  const audience = groups
    .map((group) => ({
      groupId: group.id,
      personIds: people.filter(({ groupId }) => groupId === group.id).map((person) => person.id),
    }))
    .filter(({ personIds }) => personIds.length > 0);
  const questions = ids.map((each, i) => ({
    id: each,
    kind: "item",
    text: { own: titles[i] },
    example: true,
    advice: true,
    ...(sources[i] && { source: sources[i] }),
  }));
  await call(page, server, "PATCH", `/${id}`, { audience, questions });
  return id;
}

/** @returns the launched survey in place of the draft */
export async function launchDraft(page: Page, server: At, id: string): Promise<Cycle> {
  await call(page, server, "POST", `/${id}/launch`);
  const sheet = await page.request.get(`${server.url}/api/surveys/${id}/links`);
  const { groups } = (await sheet.json()) as Schemas["LinkSheet"];
  const of = (...kinds: string[]) =>
    groups.filter(({ kind }) => kinds.includes(kind)).flatMap(({ links }) => links);
  return { id, links: [of("team"), of("product", "client"), of("manager")] };
}

export async function rateOneself(
  page: Page,
  server: At,
  { id }: Cycle,
  ids: string[],
  ratings: number[],
): Promise<void> {
  const items = ids.map((questionId, i) => ({
    questionId,
    rating: ratings[i],
    example: `My example for ${questionId}`,
    whyNot: "There is more to it.",
  }));
  await call(page, server, "PUT", `/${id}/self-rating`, { items });
  await call(page, server, "POST", `/${id}/self-rating/finish`);
}

export async function closeCycle(page: Page, server: At, { id }: Cycle) {
  await asIfMailed(server.home);
  await call(page, server, "POST", `/${id}/close`);
  await expect
    .poll(
      async () =>
        (await (await page.request.get(`${server.url}/api/surveys/${id}`)).json()).resultsReady,
      { timeout: 60_000 },
    )
    .toBe(true);
}

/** The next cycle, launched: the same items, groups and people. */
export async function repeat(page: Page, server: At, { id }: Cycle): Promise<Cycle> {
  const made = await call(page, server, "POST", `/${id}/repeat`, { title: "Spring 2027" });
  const draft = (await made.json()) as Schemas["Survey"];
  return launchDraft(page, server, draft.id);
}
