import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { chance } from "../chance";
import { report } from "./report";
import { type Played, play } from "./round";
import { judge } from "./verdict";

const seed = Number(process.env.TENWARD_ATTACK_SEED ?? Date.now() % 2 ** 31);
/** Servers one after the other, each with its share of the surveys. */
const rounds = Number(process.env.TENWARD_ATTACK_ROUNDS ?? 5);

const page = fileURLToPath(new URL("../../../docs/attack.md", import.meta.url));
const intro = `# Who wrote what? The attack on our own anonymity

Written by \`npm run attack\`, which plays surveys with known authors through the real API, collects everything an
administrator can (every log at its finest level, every table, the raw files, the write-ahead log, a backup made while
the surveys run, a heap dump, the access log of a reverse proxy), and tries to attribute each comment. Each attack is
also made on a naive twin on the same PostgreSQL, where it must reach 90 %. How to read a row: \`frontend/e2e/attack\`.
`;

test("two hundred surveys with known authors", async () => {
  test.setTimeout(3 * 3_600_000);
  const dice = chance(seed);
  const played: Played[] = [];
  for (let round = 1; round <= rounds; round++) {
    console.log(`Round ${round} of ${rounds}, seed ${seed}`);
    const plans = [
      { n: 10, tenward: 24, twins: 3 },
      { n: 30, tenward: 16, twins: 1 },
    ];
    played.push(await play(plans, dice, round === 1));
  }
  const verdict = judge(played, dice);
  const text = report(verdict, seed);
  console.log(text);
  writeFileSync(page, `${intro}\n${text}\n`);
  expect(verdict.broken).toEqual([]);
  expect(verdict.blunt.map(({ trace }) => trace.name)).toEqual([]);
});
