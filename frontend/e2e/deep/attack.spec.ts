import { expect, test } from "@playwright/test";
import { report } from "../attack/report";
import { play, SHORT } from "../attack/round";
import { traces } from "../attack/traces";
import { judge } from "../attack/verdict";
import { chance } from "../chance";

test.describe.configure({ retries: 0 });

const seed = Number(process.env.TENWARD_ATTACK_SEED ?? 20_261_120);

test("an administrator who reads everything attributes nothing, and everything in a naive twin", async () => {
  test.setTimeout(600_000);
  const dice = chance(seed);
  const played = await play([SHORT], dice);
  const verdict = judge(
    [played],
    dice,
    traces.filter(({ timed }) => !timed),
  );
  console.log(report(verdict, seed));
  expect(verdict.broken).toEqual([]);
  expect(verdict.blunt.map(({ trace }) => trace.name)).toEqual([]);
});
