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

/**
 * The tests use tools on one survey, from its people to its results; each continues where the one
 * before stopped.
 */
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
  const mine = /(figures\.sh|java)$/.test(command) ? resultsToken : token;
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

test("evidence.mjs: lines that wait for the lead, each once", async () => {
  const made = { name: "Reviews", scopes: ["evidence:propose" as const] };
  const { token: TENWARD_TOKEN = "" } = await sure(lead.api.POST("/api/tokens", { body: made }));
  const key = await sure(lead.api.POST("/api/evidence-keys", { body: { tool: "Reviews" } }));
  const env = { ...process.env, TENWARD_URL: server.url, TENWARD_TOKEN, TENWARD_KEY: key.id };
  const files = ["examples/pulls.json", "examples/incidents.csv"];
  for (let times = 0; times < 2; times++) {
    const args = ["examples/evidence.mjs", ...files];
    const { stdout } = await run(process.execPath, args, { cwd: root, env });
    expect(stdout).toBe("6 lines are proposed.\n");
  }
  const { items } = await sure(lead.api.GET("/api/evidence-proposals"));
  expect(items).toHaveLength(6);
  expect(items[0]?.text).toBe("Merged: Drop the old invoice job");
});

test("an assistant that starts a program reads gaps, and drafts a survey", async () => {
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
    const names = tools.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["listSurveys", "getGaps", "listBoards"]));
    expect(names).not.toContain("listPeople");
    const surveys = await call("listSurveys");
    expect(surveys.items).toMatchObject([{ id: surveyId, state: "closed", resultsReady: true }]);
    const gaps = await call("getGaps", { surveyId });
    expect(gaps.items[0].blocks[0]).toMatchObject({ block: "total", mean: 8 });

    const draft = await call("createSurvey", { template: "role-fit", zone: "Europe/Berlin" });
    expect(await lead.survey(draft.id)).toMatchObject({ state: "draft" });
    expect(await call("getGaps", { surveyId: draft.id })).toContain("/problems/");
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
