import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { root } from "../../../scripts/lib/paths.mjs";
import { stamp } from "../../../scripts/lib/stamp.mjs";
import { recordAgentStart } from "../agent";
import { chance } from "../chance";
import { type Dice, Drill, type Victim, victims } from "../drill";
import { Lead } from "../lead";
import { TenwardServer } from "../server";
import { type Place, steps } from "../steps";

/**
 * Sets the number of deaths, and the most minutes; with TENWARD_SOAK_GO_ON those of a run that was
 * broken off count.
 */
const rounds = Number(process.env.TENWARD_SOAK_ROUNDS ?? 1000);
const minutes = Number(process.env.TENWARD_SOAK_KILL_MINUTES ?? 24 * 60);
const seed = Number(process.env.TENWARD_SOAK_SEED ?? Date.now() % 2 ** 31);
/** Installations that are killed at the same time: each is mostly busy with waiting for what it has lost. */
const lanes = Number(process.env.TENWARD_SOAK_LANES ?? availableParallelism());
const team = ["Aylin", "Bojan", "Chiara", "Daan", "Emeka", "Freya"];
const client = ["Halima", "Ivo", "Jun", "Katja", "Lior", "Mira", "Nils", "Oya"];

/** scripts/soak.mjs makes its table from this. */
const ledger = {
  ran: "",
  seeds: [] as number[],
  seconds: 0,
  lanes,
  surveys: 0,
  acknowledged: 0,
  lost: 0,
  twice: 0,
  failures: [] as string[],
  kills: {} as Record<string, number>,
};
const folder = join(root, "test-results/soak");
const file = join(folder, "kills.json");
if (process.env.TENWARD_SOAK_GO_ON && existsSync(file)) {
  Object.assign(ledger, JSON.parse(readFileSync(file, "utf8")));
}
ledger.ran = stamp(Date.now());
ledger.lanes = lanes;
ledger.seeds.push(seed);
const begun = Date.now() - ledger.seconds * 1000;
const killed = (how: string) => {
  ledger.kills[how] = (ledger.kills[how] ?? 0) + 1;
  write();
};
/**
 * Counts deaths of the server, of PostgreSQL or of both; those of single connections are counted
 * separately.
 */
const total = () =>
  Object.entries(ledger.kills)
    .filter(([how]) => !how.endsWith(": a connection"))
    .reduce((sum, [, n]) => sum + n, 0);

function write(): void {
  ledger.seconds = Math.round((Date.now() - begun) / 1000);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(ledger, null, 2));
}

test("nothing is lost and nothing counts twice, death after death", async () => {
  test.setTimeout(0);
  await recordAgentStart();
  await Promise.all(Array.from({ length: lanes }, (_, lane) => killAlong(chance(seed + lane))));
  expect(ledger).toMatchObject({ lost: 0, twice: 0, failures: [] });
});

/** One installation, survey after survey. */
async function killAlong(dice: Dice): Promise<void> {
  const server = await TenwardServer.start();
  try {
    const lead = new Lead(server.url);
    await lead.setUp(server.setupUrl);
    const ends = begun + minutes * 60_000;
    while (total() < rounds && Date.now() < ends) {
      const survey = ++ledger.surveys;
      const drill = new Drill(server, lead, dice, `survey ${survey}`);
      try {
        // Other people each time: figures of the same ones may be held back or rounded.
        const named = (names: string[]) => names.map((name) => `${name} ${survey}`);
        const people = { team: named(team), client: named(client) };
        await drill.launch(await lead.addPeople(people));
        // One survey in three meets the named steps, the others what nobody chose.
        await (survey % 3 === 1 ? atSteps(drill, server, dice) : atRandom(drill, dice));
        const { acknowledged, lost, twice } = await drill.receipts();
        ledger.acknowledged += acknowledged;
        ledger.lost += lost;
        ledger.twice += twice;
        await drill.check();
      } catch (error) {
        ledger.failures.push(`survey ${survey}: ${String(error).slice(0, 3000)}`);
        await server.kill9();
        await server.restart();
      }
      write();
      console.log(
        `${ledger.surveys} surveys, ${total()} kills, ${ledger.failures.length} failures`,
      );
    }
  } finally {
    await server.dispose();
  }
}

/** These may die at a named step, in the words of CrashAgent.java. */
const orders = { server: "halt", PostgreSQL: "kill", both: "both" } as const;

/**
 * PostgreSQL does not die alone here: no reply would be lost, so no client asks again, and while
 * key files are destroyed nothing queries it.
 */
const noDatabase =
  /^sign: (after its commit|asked again) |^submit: (before the reply|asked again) |KeyFolder/;

/** Runs every named step once, in the order in which a survey meets them. */
async function atSteps(drill: Drill, server: TenwardServer, dice: Dice): Promise<void> {
  const deaths = (...places: Place[]) => places.flatMap((place) => deathsAt(place, dice));
  await along(deaths("sign", "submit"), server, drill, () => drill.begin());
  drill.beginAll(0);
  await drill.answered();
  await along(deaths("close"), server, drill, () => drill.close());
}

async function along(
  all: Death[],
  server: TenwardServer,
  drill: Drill,
  act: () => unknown,
): Promise<void> {
  const agent = (from: number) =>
    all
      .slice(from)
      .map(({ victim, step }) => `${orders[victim]}=${step}`)
      .join(";");
  await server.stop();
  await server.restart(agent(0));
  for (const [i, { name, step, victim }] of all.entries()) {
    if (victim === "PostgreSQL") {
      // The process lives, and waits for the next of these deaths already.
      if (await drill.databaseDiesAt(step, act, drill.isReady)) {
        killed(`${name}: ${victim}`);
        continue;
      }
    } else {
      await act();
    }
    if (await drill.dieAt(agent(i + 1))) killed(`${name}: ${victim}`);
  }
}

interface Death {
  /** The table has this name. */
  name: string;
  step: string;
  victim: keyof typeof orders;
}

function deathsAt(place: Place, dice: Dice): Death[] {
  return Object.entries(steps[place]).map(([when, step]) => {
    const name = `${place}: ${when}`;
    const possible = noDatabase.test(`${name} ${step}`)
      ? (["server", "both"] as const)
      : (["server", "PostgreSQL", "both"] as const);
    return { name, step, victim: possible[dice.between(0, possible.length - 1)] ?? "server" };
  });
}

async function atRandom(drill: Drill, dice: Dice): Promise<void> {
  const any = (): Victim => victims[dice.between(0, victims.length - 1)] ?? "server";
  const kill = async (when: string, within: number) => {
    const victim = any();
    await drill.kill(victim, within);
    killed(`${when}, at random: ${victim}`);
  };
  drill.beginAll(8000);
  for (let n = 0; n < 10; n++) await kill("answering", 1000);
  await drill.answered();
  const closing = drill.close();
  for (let n = dice.between(2, 4); n > 0; n--) await kill("closing", 500);
  await closing;
}
