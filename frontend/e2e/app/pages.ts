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

type Known = { id: string; state: string; surveys?: { id: string }[] };

/**
 * Maps paths of pages to addresses with this lead's data.
 * @param code of an invitation, as it stands behind the `#`
 */
export async function addressesOf(page: Page, code: string): Promise<Record<string, string[]>> {
  const surveys = await listed(page, "/api/surveys?limit=200");
  const boards = await listed(page, "/api/boards");
  const goals = await keptGoals(page);
  const agreement = await keptAgreement(page);
  const shares = await listed(page, "/api/shares");
  const people = await listed(page, "/api/people?limit=1");
  const talk = await keptTalk(page, people[0]?.id);
  const past = await keptTalk(page, people[0]?.id, "held");
  const pairing = await keptPairing(page);
  const situation = await keptSituation(page);
  const at = (state: string) => surveys.filter((each) => each.state === state).map(({ id }) => id);
  const [draft, running, cancelled, closed] = ["draft", "running", "cancelled", "closed"].map(at);
  const each = (ids: string[] | undefined, path: string) =>
    ids?.map((id) => path.replace(/:\w+/, id)) ?? [];
  const board = boards.map(({ id }) => id);
  const grouped = boards.flatMap(({ surveys: [survey] = [] }) => survey?.id ?? []);
  const by = (path: string, ids: string[] | undefined) => ({ [path]: each(ids, `/${path}`) });
  const alone = ["", "role", "role/agreement", "people", "people/add"].concat(
    ["surveys", "surveys/new", "gaps"],
    ["grow", "grow/new", "grow/year", "week", "week/plan", "week/close"],
    ["week/priority", "week/hours", "people/team"],
    ["shared"],
    ["settings/account", "settings/members", "settings/server", "settings/privacy"],
    ["second-factor", "setup", "sign-in", "a", "goal", "talk", "team"],
  );
  return {
    ...Object.fromEntries(alone.map((path) => [path, [`/${path}`]])),
    people: ["", "?show=no-email", "?show=groups", "?show=archived", "#coaching"]
      .concat(talk ? `?talk=${talk}` : [])
      .map((of) => `/people${of}`),
    ...by(
      "surveys/:surveyId",
      [draft, running, cancelled].flatMap((ids) => ids ?? []),
    ),
    ...by("surveys/:surveyId/self-rating", running),
    ...by("surveys/:surveyId/answers", closed),
    ...by("surveys/:surveyId/themes", grouped),
    ...by("themes/:boardId", board),
    ...by("themes/:boardId/publish", board),
    ...by("surveys/:surveyId/told", closed),
    ...by("grow/:goalId", goals),
    situations: [
      ...["", "?begin=two-disagree", "?begin=who-knows&question=.line.1"],
      ...["?records=two-disagree", "?records=who-has-what", `?compare=${situation}`],
    ].map((of) => `/situations${of}`),
    "situations/:situationId": ["", "?question=both-want", "?question=.next"].map(
      (of) => `/situations/${situation}${of}`,
    ),
    ...by("situations/templates/:templateId", [await ownTemplate(page)]),
    "situations/templates/new": ["", "?from=who-knows"].map(
      (of) => `/situations/templates/new${of}`,
    ),
    "settings/tools": ["", "?new=token", "?new=webhook"]
      .concat(`?renew=${await keptToken(page)}`, `?webhook=${await keptWebhook(page)}`)
      .map((of) => `/settings/tools${of}`),
    ...by("shared/agreements/:agreementId", [agreement]),
    "people/:personId": [
      ...people.flatMap(({ id }) => [
        `/people/${id}`,
        ...["now", past].map((of) => `/people/${id}?talk=${of}`),
      ]),
      ...["", "?talk=now", "?as-coach"].map((of) => `/people/coaching-${pairing}${of}`),
    ],
    ...by(
      "shared/:shareId",
      shares.map(({ id }) => id),
    ),
    role: ["/role", ...(await threadsOfRole(page))],
    "problems/:slug": ["/problems/not-launchable"],
    join: [`/join#code=${code}`],
    "reset-password": [`/reset-password#code=${code}`],
  };
}

/** Makes a situation with two views, a step to take and a day to look again. */
async function keptSituation(page: Page): Promise<string> {
  const [kept] = await listed(page, "/api/situations");
  if (kept) return kept.id;
  const answers = ["A queue of our own", "The batch job"].map((text, at) => ({
    ...{ field: "wants", line: at + 1, text },
  }));
  const data = { template: "two-disagree", title: "The retry queue", day: "2026-11-30", answers };
  const made = await page.request.post("/api/situations", {
    data: { ...data, lookAgainOn: "2027-12-10" },
  });
  if (!made.ok()) throw new Error(await made.text());
  return (await made.json()).id;
}

/** A template of the lead's own. */
async function ownTemplate(page: Page): Promise<string> {
  const text = (own: string) => ({ own });
  const choices = ["retry", "rollback"].map((key) => ({ key, name: text(key) }));
  const fields = [
    { key: "what", label: text("What broke?"), kind: "line", required: true },
    { key: "how", label: text("What helped?"), kind: "choice", choices, other: "see" },
  ];
  const form = { name: text("Something broke"), note: text("The morning after."), fields };
  const made = await page.request.post("/api/situation-templates", { data: { form } });
  if (!made.ok()) throw new Error(await made.text());
  return (await made.json()).key;
}

/** A token to look at; made where the member has none. */
async function keptToken(page: Page): Promise<string> {
  const [kept] = await listed(page, "/api/tokens");
  if (kept) return kept.id;
  const data = { name: "Nordhafen HR", scopes: ["people:read"] };
  const made = await page.request.post("/api/tokens", { data });
  return (await made.json()).id;
}

/** Makes a webhook with a test delivery that no receiver takes. */
async function keptWebhook(page: Page): Promise<string> {
  const [kept] = await listed(page, "/api/webhooks");
  if (kept) return kept.id;
  const data = { url: "https://bot.nordhafen.example/tenward", format: "json" };
  const types = ["survey.closed", "survey.results_ready"];
  const made = await page.request.post("/api/webhooks", { data: { ...data, types } });
  if (!made.ok()) throw new Error(await made.text());
  const { id } = await made.json();
  await page.request.post(`/api/webhooks/${id}/tests`);
  return id;
}

/** One with all that a goal can have, where there is none. */
async function keptGoals(page: Page): Promise<string[]> {
  const goals = await listed(page, "/api/goals");
  if (goals.length > 0) return goals.map(({ id }) => id);
  const add = async (path: string, data: object): Promise<string> => {
    const answer = await page.request.post(path, { data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()).id;
  };
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const goalId = await add("/api/goals", {
    ...{ kind: "growth", title: "A word the same day", sign: "Nobody asks where a review is." },
    lookBackOn: day(20),
  });
  const [person] = await listed(page, "/api/people?limit=1");
  await add("/api/tasks", { goalId, text: "Write three lines", minutes: 45, mark: "step" });
  await add("/api/tasks", {
    goalId,
    text: "The team has read it",
    mark: "milestone",
    dueOn: day(9),
  });
  await add("/api/tasks", { goalId, text: "The ledger brings large changes" });
  if (person) await add("/api/tasks", { goalId, text: "Looks at mine", personId: person.id });
  await add("/api/entries", { goalId, day: day(0), kind: "did", text: "One day", evidence: true });
  await add("/api/entries", { goalId, day: day(0), kind: "heard", text: "Why so late?" });
  const [other] = await listed(page, "/api/colleagues");
  if (other) await add("/api/shares", { kind: "goal", thingId: goalId, memberId: other.id });
  return [goalId];
}

/** A one-on-one with points, planned or over, where there is somebody to talk with. */
async function keptTalk(
  page: Page,
  personId: string | undefined,
  state = "planned",
): Promise<string | undefined> {
  const talks: (Known & { state?: string })[] = personId
    ? (await (await page.request.get(`/api/contacts/${personId}`)).json()).talks
    : [];
  const kept = talks.find((talk) => talk.state === state);
  if (kept || !personId) return kept?.id;
  const day = new Date().toISOString().slice(0, 10);
  const made = await page.request.post("/api/talks", { data: { personId, day } });
  if (!made.ok()) throw new Error(await made.text());
  const { id } = await made.json();
  await page.request.post(`/api/talks/${id}/points`, { data: { text: "How was the week?" } });
  if (state === "held")
    await page.request.post(`/api/talks/${id}/finish`, { data: { outcome: "held" } });
  return id;
}

/** The latest version; a draft where there is none. */
async function keptAgreement(page: Page): Promise<string> {
  const [latest] = await listed(page, "/api/agreements");
  return latest?.id ?? (await (await page.request.post("/api/agreements")).json()).id;
}

/** Makes a pairing with a coach from outside, if there is none. */
async function keptPairing(page: Page): Promise<string> {
  const [kept] = await listed(page, "/api/coaching/pairings");
  if (kept) return kept.id;
  const data = { coachName: "Idris Okonkwo", purpose: "Say no on the spot.", rhythmDays: 14 };
  const made = await page.request.post("/api/coaching/pairings", {
    data: { ...data, skills: ["Saying no"] },
  });
  if (!made.ok()) throw new Error(await made.text());
  const { id: pairingId } = await made.json();
  const day = new Date().toISOString().slice(0, 10);
  await page.request.post("/api/talks", { data: { pairingId, day } });
  return pairingId;
}

async function threadsOfRole(page: Page): Promise<string[]> {
  const { clauses } = await (await page.request.get("/api/role")).json();
  return clauses.slice(0, 1).map((clause: Known) => `/role?open=clause.${clause.id}`);
}

async function listed(page: Page, path: string): Promise<Known[]> {
  return (await (await page.request.get(path)).json()).items;
}
