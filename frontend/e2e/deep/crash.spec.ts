import { expect, test } from "@playwright/test";
import { recordAgentStart } from "../agent";
import { chance } from "../chance";
import { left } from "../database";
import { Drill, victims } from "../drill";
import { Lead } from "../lead";
import { TenwardServer } from "../server";
import { steps } from "../steps";

const seed = Number(process.env.TENWARD_CRASH_SEED ?? 20_261_120);
const team = ["Aylin", "Bojan", "Chiara", "Daan", "Emeka", "Freya"];
const client = ["Halima", "Ivo", "Jun", "Katja", "Lior"];

let server: TenwardServer;
let lead: Lead;

test.describe.configure({ retries: 0 });
test.beforeAll(async () => {
  console.log(`TENWARD_CRASH_SEED=${seed}`);
  server = await TenwardServer.start();
  lead = new Lead(server.url);
  await lead.setUp(server.setupUrl);
});
test.afterAll(() => server.dispose());

/** Other people each time: the same ones, asked again on the same day, would have no figures. */
const audience = (family: string) =>
  lead.addPeople({
    team: team.map((name) => `${name} ${family}`),
    client: client.map((name) => `${name} ${family}`),
  });

test.setTimeout(900_000);

test("nothing acknowledged is lost at any step of signing, submitting and closing", async () => {
  await recordAgentStart();
  const drill = new Drill(server, lead, chance(seed), "steps");
  await drill.launch(await audience("Abel"));
  const asked = [...Object.values(steps.sign), ...Object.values(steps.submit)];
  await server.stop();
  await server.restart(`halt=${asked[0]}`);
  for (const next of [...asked.slice(1), ""]) {
    drill.begin();
    expect(await drill.dieAt(next && `halt=${next}`)).toBe(true);
  }
  drill.beginAll(0);
  await drill.answered();

  const closing = Object.values(steps.close);
  await server.stop();
  await server.restart(`halt=${closing[0]}`);
  const missed: string[] = [];
  for (const [i, next] of [...closing.slice(1), ""].entries()) {
    await drill.close();
    if (!(await drill.dieAt(next && `halt=${next}`))) missed.push(closing[i] ?? "");
  }
  // Two jobs destroy keys; where one has been, the other finds nothing to do.
  expect(missed.filter((step) => !/Key/.test(step))).toEqual([]);
  await drill.check();
  expect(await left(server.home)).toEqual({ invite: 0, ballot: 0, decline: 0, answer: 0, mail: 0 });
});

test("nothing acknowledged is lost when PostgreSQL dies at any of these steps", async () => {
  const asked = [...Object.values(steps.sign), ...Object.values(steps.submit)];
  // While the key files are destroyed nobody asks it anything.
  const closing = Object.values(steps.close).filter((step) => !step.includes("KeyFolder"));
  const drill = new Drill(server, lead, chance(seed), "steps of PostgreSQL");
  await drill.launch(await audience("Brandt"));
  await server.stop();
  await server.restart(`kill=${[...asked, ...closing].join("|")}`);
  for (const step of asked) await drill.databaseDiesAt(step, () => drill.begin());
  drill.beginAll(0);
  await drill.answered();
  for (const step of closing) await drill.databaseDiesAt(step, drill.close);
  await drill.check();
  expect(await left(server.home)).toEqual({ invite: 0, ballot: 0, decline: 0, answer: 0, mail: 0 });
});

test("nothing acknowledged is lost whatever is killed, and it all comes back by itself", async () => {
  const dice = chance(seed);
  const drill = new Drill(server, lead, dice, "random");
  await drill.launch(await audience("Castro"));
  drill.beginAll(3000);
  for (const victim of victims) await drill.kill(victim, 1000);
  await drill.answered();
  const closing = drill.close();
  for (const victim of ["PostgreSQL", "server"] as const) await drill.kill(victim, 500);
  await closing;
  await drill.check();
});
