import { expect, it } from "vitest";
import { network } from "../../test/network";
import { allQuery, below, bodyQuery, queries, versionedQuery } from ".";

const isBelow = (prefix: readonly unknown[], { queryKey }: { queryKey: readonly unknown[] }) =>
  JSON.stringify(queryKey.slice(0, prefix.length)) === JSON.stringify(prefix);

it("reads with the parameters where the contract has them", async () => {
  const asked: string[] = [];
  const reply = ({ url }: { url: URL }) => asked.push(url.pathname + url.search) && { id: "s1" };
  network({ "GET /api/surveys/s1/gaps": reply });
  const query = (compare?: string) =>
    bodyQuery("/api/surveys/{surveyId}/gaps", { surveyId: "s1", compare });
  await queries.fetchQuery(query("s0"));
  await queries.fetchQuery(query());
  expect(asked).toEqual(["/api/surveys/s1/gaps?compare=s0", "/api/surveys/s1/gaps"]);
});

it("keeps the ETag, and reads a list to its end", async () => {
  const pages: Record<string, unknown> = { "": { items: [1], next: "n" }, n: { items: [2] } };
  network({
    "GET /api/goals/g1": { id: "g1" },
    "GET /api/goals": ({ url }: { url: URL }) => pages[url.searchParams.get("cursor") ?? ""],
  });
  const goal = await queries.fetchQuery(versionedQuery("/api/goals/{goalId}", { goalId: "g1" }));
  expect(goal).toEqual({ value: { id: "g1" }, etag: '"1"' });
  expect(await queries.fetchQuery(allQuery("/api/goals"))).toEqual([1, 2]);
});

it("keys an operation so that it goes with its address and all that hangs together, but not with a list beside it", () => {
  const list = allQuery("/api/surveys");
  const ladder = bodyQuery("/api/surveys/{surveyId}/gaps/ladder", { surveyId: "s1" });
  expect(isBelow(below("/api/surveys/{surveyId}/gaps", { surveyId: "s1" }), ladder)).toBe(true);
  expect(isBelow(below("/api/surveys/{surveyId}/gaps", { surveyId: "s2" }), ladder)).toBe(false);
  expect(isBelow(list.queryKey, ladder)).toBe(false);
  expect(isBelow(["growth"], allQuery("/api/tasks", { goalId: "g1" }))).toBe(true);
});
