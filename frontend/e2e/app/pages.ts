import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { RouteObject } from "react-router";

const features = join(import.meta.dirname, "../../app/src/features");

/** The paths of all pages there are, as the features name them. */
export async function everyPath(): Promise<string[]> {
  const files = readdirSync(features)
    .map((feature) => join(features, feature, "routes.tsx"))
    .filter((file) => existsSync(file));
  const tables = await Promise.all(files.map((file) => import(file)));
  const routes = tables.flatMap((table: Record<string, RouteObject[]>) =>
    Object.values(table).flat(),
  );
  return routes.map(({ path, index }) => (index ? "" : (path ?? ""))).sort();
}

type Known = { id: string; state: string };

/**
 * Where the pages are on which something of this lead stands, by their path.
 *
 * @param code of an invitation, as it stands behind the `#`
 */
export async function addressesOf(page: Page, code: string): Promise<Record<string, string[]>> {
  const surveys = await listed(page, "/api/surveys?limit=200");
  const boards = await listed(page, "/api/boards");
  const at = (state: string) => surveys.filter((each) => each.state === state).map(({ id }) => id);
  const [draft, running, cancelled, closed] = ["draft", "running", "cancelled", "closed"].map(at);
  const each = (ids: string[] | undefined, path: string) =>
    ids?.map((id) => path.replace(/:\w+/, id)) ?? [];
  const board = boards.map(({ id }) => id);
  const by = (path: string, ids: string[] | undefined) => ({ [path]: each(ids, `/${path}`) });
  const alone = ["", "role", "people", "people/archived", "people/import", "people/paste"].concat(
    ["surveys", "surveys/new", "themes", "gaps", "gaps/agenda", "account", "members"],
    ["going-live", "integrations", "integrations/new", "setup", "sign-in"],
  );
  return {
    ...Object.fromEntries(alone.map((path) => [path, [`/${path}`]])),
    ...by(
      "surveys/:surveyId",
      [draft, running, cancelled].flatMap((ids) => ids ?? []),
    ),
    ...by("surveys/:surveyId/mail", draft),
    ...by("surveys/:surveyId/links", running),
    ...by("surveys/:surveyId/self-rating", running),
    ...by("surveys/:surveyId/results", closed),
    ...by("themes/:boardId", board),
    ...by("themes/:boardId/publish", board),
    "problems/:slug": ["/problems/similar-audience"],
    join: [`/join#code=${code}`],
    "reset-password": [`/reset-password#code=${code}`],
  };
}

async function listed(page: Page, path: string): Promise<Known[]> {
  return (await (await page.request.get(path)).json()).items;
}
