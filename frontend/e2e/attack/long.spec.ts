import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { stamp } from "../../../scripts/lib/stamp.mjs";
import { chance } from "../chance";
import { LOWEST } from "./administrator";
import { report } from "./report";
import { type Played, play } from "./round";
import { ALLOWED, judge } from "./verdict";

const seed = Number(process.env.TENWARD_ATTACK_SEED ?? Date.now() % 2 ** 31);
/** Servers one after the other, each with its share of the surveys. */
const rounds = Number(process.env.TENWARD_ATTACK_ROUNDS ?? 4);

const page = fileURLToPath(new URL("../../../docs/attack.md", import.meta.url));
const intro = `# Who wrote what? The attack on our own anonymity

Written by \`npm run attack\`; the code is in \`frontend/e2e/attack\`, one line per attack in \`traces.ts\`.

Surveys whose authors are known are answered through the real API by the respondent page's own protocol. The
administrator of this attack knows from a reverse proxy's access log who came when, with how many bytes, and for how
long; has turned on every log, what Tenward silences by itself among it (its build writes from ${LOWEST} up), kept the
write-ahead log, stopped PostgreSQL from clearing away deleted rows, copied its files while the surveys ran, and dumped
the server's memory after the close. They put the people into one order and the released texts of one kind into another,
lay them side by side, and are right by chance in one of n cases. Each person writes an answer to the open question, an
example and advice; each kind is shuffled by itself, and attacked by itself. Every third survey of one group is a vote on
three clauses instead, in which each person writes three suggestions. Where two groups were asked, each text carries its
group, and is attributed within it.

- **Naive twin**: the same form, blind signatures and page on the same PostgreSQL, kept carelessly. An attack that does
  not attribute at least 90 % there proves nothing here. "as they come": answers are opened when they arrive and stored
  as rows. "rewritten at close": then written again in random order. "not padded", "not mixed", "not blinded", "not
  bound": as Tenward, with that one defence left out.
- **p (Holm)**: every order of people is laid beside every order of each kind of text, forwards, backwards and by rank
  correlation; all of these are one family, whose error is ${ALLOWED}.
- **Beside a named person**: every second survey also asks a manager, who answers under their name, among all others. It is
  known when they came and what they wrote. Nothing of theirs is attributed; the two texts that stand beside theirs are
  given to who came just before and just after them. Where their words do not stand among the others, their place is
  counted.
- What stands only in the write-ahead log or in a copy is attributed among the texts that it shows. Where a trace
  shows nothing, the administrator guesses.
- **A limit**: in some surveys who writes more has the form open for longer, each at a pace of their own, three times as fast as the
  slowest at most. Whoever sees when a form was opened and handed in then guesses better who wrote the longest answer. No software
  on the server rules this out, and every naive twin shows the same.
- **Another limit**: the administrator of this attack does not change the page that seals. One who sends a page of their own to one person reads
  what that person types, and \`npm run compare\` sees nothing of it. The section on the page says what helps.
- An empty cell: durations are compared only where nothing else keeps the machine busy, and blinding factors need every ballot beside
  every box, so both are tried with ten people. The last three rows are no guesses: of nobody may it ever be seen.
`;

test("two hundred surveys with known authors", async () => {
  test.setTimeout(3 * 3_600_000);
  const dice = chance(seed);
  const attacked = stamp(Date.now());
  const played: Played[] = [];
  for (let round = 1; round <= rounds; round++) {
    console.log(`Round ${round} of ${rounds}, seed ${seed}`);
    const plans = [
      { n: 10, tenward: 30, labelled: 10, twins: 2 },
      { n: 30, tenward: 8, labelled: 2, twins: 1 },
    ];
    played.push(await play(plans, dice, { timed: true, boxes: 10 }));
  }
  const verdict = judge(played, dice);
  const text = report(verdict, seed);
  console.log(text);
  writeFileSync(page, `${intro}\nAttacked ${attacked}.\n\n${text}\n`);
  expect(verdict.broken).toEqual([]);
  expect(verdict.blunt.map(({ trace }) => trace.name)).toEqual([]);
});
