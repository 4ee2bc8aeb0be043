import { execFile } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { expect, test } from "@playwright/test";
import { makeClients } from "../../../scripts/lib/clients.mjs";
import { findJdk } from "../../../scripts/lib/jdk.mjs";
import { root } from "../../../scripts/lib/paths.mjs";
import type { components } from "../../app/src/shared/api/schema";
import { sure } from "../../demo/session";
import { answer } from "../../respond/src/protocol/client";
import { asIfMailed } from "../database";
import { Lead } from "../lead";
import { TenwardServer } from "../server";

const run = promisify(execFile);
const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** What tools do with one survey, from the people in it to its results; each goes on where the one before it stopped. */
test.describe.configure({ mode: "serial", retries: 0 });

let server: TenwardServer;
let lead: Lead;
let companyToken = "";
let token = "";
let resultsToken = "";
let surveyId = "";

test.beforeAll(async () => {
  server = await TenwardServer.start();
  lead = new Lead(server.url);
  await lead.setUp(server.setupUrl);
  const make = async (...scopes: components["schemas"]["TokenScope"][]) => {
    const reader = { name: "Nordhafen HR", runBy: "own-company" } as const;
    const body = { name: "HR", scopes, reader };
    return (await sure(lead.api.POST("/api/tokens", { body }))).token ?? "";
  };
  const surveys = ["surveys:read", "surveys:draft"] as const;
  companyToken = await make("company:write");
  token = await make("people:read", "surveys:launch", ...surveys);
  resultsToken = await make("results:read", "themes:read", ...surveys);
});

test.afterAll(() => server?.dispose());

/** An example, as its first lines say. @returns what it printed */
async function example(command: string, ...args: string[]): Promise<string> {
  const mine = command.endsWith("figures.sh") ? resultsToken : token;
  const env = {
    ...process.env,
    ...{ TENWARD_URL: server.url, TENWARD_COMPANY_TOKEN: companyToken },
    ...{ TENWARD_TOKEN: mine, TENWARD_RESULTS_TOKEN: resultsToken },
  };
  return (await run(command, args, { cwd: root, env })).stdout;
}

const hr = (...args: string[]) => example(process.execPath, "examples/hr.mjs", ...args);

test("hr.mjs: people in, a survey out", async () => {
  expect(await hr("people", "examples/people.json")).toContain("6 added, 0 changed");
  expect(await hr("people", "examples/people.json")).toContain("0 returned, 6 unchanged");
  const said = await hr("survey", "Am I on track?");
  expect(said).toContain("asks 6 people, 0 of them by email.");
  surveyId = ID.exec(said)?.[0] ?? "";
  expect(await lead.survey(surveyId)).toMatchObject({ state: "running", title: "Am I on track?" });
  expect(await hr("results", surveyId)).toContain("The survey is running");
  expect(await example("examples/figures.sh", surveyId, join(server.folder, "figures.csv"))).toBe(
    "There are no results yet.\n",
  );
});

test("results back, to hr.mjs and to a spreadsheet", async () => {
  const links = await lead.links(surveyId);
  for (const link of links) {
    await answer(link, {
      "on-track.focus": { rating: 8, advice: "Say no to sales earlier." },
      "on-track.missing": { answer: "Write down why we chose the queue." },
    });
  }
  await asIfMailed(server.home);
  await lead.close(surveyId);
  await expect.poll(async () => (await lead.survey(surveyId)).resultsReady).toBe(true);
  await expect(hr("results", surveyId)).rejects.toThrow(
    "The lead has to complete the self-rating first.",
  );
  const params = { path: { surveyId } };
  await sure(lead.api.POST("/api/surveys/{surveyId}/self-rating/waive", { params }));
  expect(await hr("results", surveyId)).toMatch(/: 8 of 10, from [56]\n/);

  const file = join(server.folder, "figures.csv");
  expect(await example("examples/figures.sh", surveyId, file)).toContain("lines written to");
  expect(readFileSync(file, "utf8")).toContain("8.0");
  expect(await example("examples/figures.sh", surveyId, file)).toBe("Nothing has changed.\n");
});

test("an assistant sees how surveys stand, and drafts one", async () => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(root, "scripts/mcp.mjs")],
    env: { TENWARD_URL: server.url, TENWARD_TOKEN: resultsToken },
  });
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  try {
    const call = async (name: string, given: Record<string, string> = {}) => {
      const { content, isError } = await client.callTool({ name, arguments: given });
      const [{ text }] = content as [{ text: string }];
      return isError ? text : JSON.parse(text);
    };
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "list_surveys",
      "survey_status",
      "privacy_preview",
      "gaps",
      "list_boards",
      "list_themes",
      "draft_survey",
    ]);
    expect(await call("list_surveys")).toMatchObject([{ id: surveyId, state: "closed" }]);
    expect(await call("survey_status", { surveyId })).toMatchObject({ resultsReady: true });
    const gaps = await call("gaps", { surveyId });
    expect(gaps.items[0].others[0]).toMatchObject({ block: "total", mean: 8 });
    expect(JSON.stringify(gaps)).not.toContain("sales");

    const draft = await call("draft_survey", {
      title: "Is this role a good fit?",
      template: "role-fit",
      zone: "Europe/Berlin",
    });
    expect(await lead.survey(draft.id)).toMatchObject({ state: "draft" });
    const preview = await call("privacy_preview", { surveyId: draft.id });
    expect(preview.obstacles).toContain("empty-audience");

    const body = { surveyIds: [surveyId], role: false };
    const board = await sure(lead.api.POST("/api/boards", { body }));
    expect(await call("list_boards")).toMatchObject([{ id: board.id, published: false }]);
    expect(await call("list_themes", { boardId: board.id })).toEqual([]);
    expect(await call("gaps", { surveyId: draft.id })).toContain("/problems/");
  } finally {
    await client.close();
  }
});

test("generated clients compile, and one of them gets its files", async () => {
  test.setTimeout(1_800_000);
  const folder = join(server.folder, "clients");
  mkdirSync(folder);
  const [command = "", ...args] = makeClients(folder, findJdk());
  await example(command, ...args, surveyId, folder);
  expect(readFileSync(join(folder, "figures.csv"), "utf8")).toContain("8.0");
  expect(readFileSync(join(folder, "report.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
});
