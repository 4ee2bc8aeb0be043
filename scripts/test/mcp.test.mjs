// What an assistant gets to see through npm run mcp; a whole session is in frontend/e2e/deep/tools.spec.ts.
import assert from "node:assert/strict";
import test from "node:test";
import { CONTRACT, readContract } from "../lib/contract.mjs";
import { tools } from "../lib/mcp-tools.mjs";

const { paths } = readContract(CONTRACT);

/** Answers what the contract shows as an example, changed as given. */
const server =
  (changed = {}) =>
  async (url, { method }) => {
    const address = decodeURIComponent(new URL(url).pathname);
    const isOf = (path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(address);
    const path = Object.keys(paths).find(isOf);
    const { example } =
      paths[path][method.toLowerCase()].responses[method === "GET" ? 200 : 201].content[
        "application/json"
      ];
    return Response.json({ ...example, ...changed[path] });
  };

const tool = (name, request = server()) =>
  tools("https://tenward.example", "tnw_x", request).find((one) => one.name === name);

test("an assistant sees numbers, and neither words nor names of those who answered", async () => {
  const example =
    paths["/api/surveys/{surveyId}/gaps"].get.responses[200].content["application/json"].example;
  const words = example.items.flatMap(({ examples, advice, named, self = {} }) => [
    ...[...examples, ...advice].map(({ text }) => text),
    ...named.map(({ name }) => name),
    ...Object.values(self).filter((value) => typeof value === "string"),
  ]);
  assert.ok(words.length > 1);
  const gaps = JSON.stringify(await tool("gaps").run({ surveyId: "x" }));
  assert.deepEqual(
    words.filter((one) => gaps.includes(one)),
    [],
  );
  const [item] = JSON.parse(gaps).items;
  assert.deepEqual(Object.keys(item.others[0]), ["block", "n", "mean"]);
});

test("of a board it reads the names of what is published, no quotes and nothing that was changed since", async () => {
  const theme = (id, more) => ({ id, name: id, nameFrom: "hand", published: true, ...more });
  const themes = [
    theme("told"),
    theme("quoted", { nameFrom: "quote" }),
    theme("renamed since"),
    theme("undecided", { published: false }),
  ];
  const board = { "/api/boards/{boardId}": { themes } };
  const list = (published) => {
    const publication = { published, pendingIds: ["renamed since"] };
    const request = server({ ...board, "/api/boards/{boardId}/publication": publication });
    return tool("list_themes", request).run({ boardId: "x" });
  };
  assert.deepEqual(await list(true), [{ name: "told" }]);
  assert.deepEqual(await list(false), []);
});

test("a refusal names each field that is wrong, and the scope that is missing", async () => {
  const refuse = (name, answer) => {
    const request = async () => Response.json({ title: "Refused", ...answer }, { status: 400 });
    return tool(name, request).run({});
  };
  const missing = { pointer: "Authorization", code: "missing-scope" };
  const scope = { ...missing, params: { scope: "surveys:read" } };
  await assert.rejects(
    refuse("list_surveys", { type: "/problems/missing-scope", errors: [scope] }),
    /missing-scope.*\n.*"scope":"surveys:read"/,
  );
  const errors = [
    { pointer: "/title", code: "too-long", params: { max: 120 } },
    { pointer: "/zone", code: "unknown-zone" },
  ];
  await assert.rejects(
    refuse("draft_survey", { type: "/problems/invalid-request", errors }),
    /invalid-request: Refused\n\/title: too-long {"max":120}\n\/zone: unknown-zone/,
  );
});

test("boards are listed by id, for the tools that ask for one", async () => {
  const [board] = await tool("list_boards").run({});
  const known = ["id", "title", "themes", "decided", "published", "changedAt"];
  assert.deepEqual(Object.keys(board), known);
});
