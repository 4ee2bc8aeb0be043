import { align, besideNamed, lookBeside, type Outcome } from "./attack";
import { type Clock, clocks } from "./clocks";
import type { Played } from "./round";
import { atLeast, correlated, holm, luck, sumOf } from "./stats";
import { blocksOf, type Dice, FEW, type Survey, TEXTS, type Text } from "./survey";
import { type Trace, traces } from "./traces";
import type { VariantName } from "./twin/variants";

/** The error allowed to all attacks together. */
export const ALLOWED = 0.001;
/** An attack must reach this on its twin, or it proves nothing about us. */
export const STRONG = 0.9;

export interface Figure {
  trace: Trace;
  ours: Outcome[];
  twin: Outcome[];
}

/** One way to put people and their texts of one kind side by side, over all surveys of ours. */
export interface Attempt {
  name: string;
  /** The smallest of its tests, ... */
  raw: number;
  /** ... and after Holm's correction for all tests of all attempts. */
  p: number;
  outcomes: Outcome[];
}

export interface Verdict {
  figures: Figure[];
  attempts: Attempt[];
  /** Names of attempts that succeeded against us. */
  broken: string[];
  /** Attacks that failed against their twin. */
  blunt: Figure[];
}

export const share = (outcomes: Outcome[]) => {
  const sum = (key: "right" | "tried") => outcomes.reduce((total, o) => total + o[key], 0);
  return { right: sum("right"), tried: sum("tried") };
};

type Attack = Omit<Trace, "twin">;

function attack(played: Played, survey: Survey, trace: Attack, text: Text, dice: Dice): Outcome {
  const { findings, known } = played;
  if (!trace.clock) return lookBeside(survey, findings.beside(trace.found), text, dice);
  const order = findings.order(trace.found);
  return trace.only === "named" && survey.named
    ? besideNamed(survey, survey.named, known, trace.clock, order, text, dice)
    : align(survey, known, trace.clock, order, text, dice);
}

const suits = {
  long: ({ long }: Survey) => long,
  short: ({ long }: Survey) => !long,
  few: ({ authors }: Survey) => authors.length <= FEW,
  paced: ({ paced }: Survey) => paced,
  unpaced: ({ paced }: Survey) => !paced,
  named: ({ named }: Survey) => named !== undefined,
  all: () => true,
};

function over(rounds: Played[], target: string | undefined, trace: Attack, dice: Dice) {
  return rounds.flatMap((played) =>
    played.surveys
      .filter((survey) => survey.target === target)
      .flatMap(blocksOf)
      .filter(suits[trace.only ?? "all"])
      .flatMap((survey) =>
        (trace.texts ?? TEXTS).map((text) => attack(played, survey, trace, text, dice)),
      ),
  );
}

/**
 * Caches the random distribution of so many surveys, because hundreds of attempts share few of
 * them.
 */
const remembered = new Map<string, number[]>();

function chances(outcomes: Outcome[]): number[] {
  const kinds = outcomes
    .map(({ n, tried }) => [n, tried] as const)
    .sort(([a, b], [c, d]) => a - c || b - d);
  const key = kinds.join();
  const known = remembered.get(key) ?? sumOf(kinds.map(([n, tried]) => luck(n, tried)));
  remembered.set(key, known);
  return known;
}

/** Three tests of one attempt: forwards, backwards, and whether the orders go together at all. A guess is no test. */
function pValues(all: Outcome[]): number[] {
  const outcomes = all.filter(({ guessed }) => !guessed);
  const luckily = chances(outcomes);
  const sum = (key: "right" | "turned") => outcomes.reduce((total, o) => total + o[key], 0);
  const rhos = outcomes.flatMap(({ tried, rho }) => (rho === undefined ? [] : [{ n: tried, rho }]));
  return [atLeast(sum("right"), luckily), atLeast(sum("turned"), luckily), correlated(rhos)];
}

/** A known person has neighbours in these orders. */
const ANCHORING: Clock[] = [clocks.arrival, clocks.token];

/**
 * Tries every clock with every order that was found, and everyone who is beside words; each text by
 * itself.
 */
function allAttempts(rounds: Played[], dice: Dice): { name: string; outcomes: Outcome[] }[] {
  const names = (of: (played: Played) => Iterable<string>) => [
    ...new Set(rounds.flatMap((played) => [...of(played)])),
  ];
  const withKey = new Set(traces.filter(({ key }) => key).map(({ found }) => found));
  const fits = (found: string, { log }: Clock) => !(withKey.has(found) && log);
  const ordered = names(({ findings }) => findings.orders.keys()).flatMap((found) =>
    Object.values(clocks)
      .filter((clock) => fits(found, clock))
      .map((clock) => ({
        name: `${clock.name} x ${found}`,
        found,
        clock,
        // That somebody who writes more takes longer is no trace: it is shown as the limit that it is.
        ...(clock === clocks.page && found === "length" && { only: "unpaced" as const }),
      })),
  );
  const nextToNamed = ordered
    .filter(({ clock }) => ANCHORING.includes(clock))
    .map((one) => ({ ...one, name: `${one.name} beside a named person`, only: "named" as const }));
  const beside = names(({ findings }) => findings.neighbours.keys()).map((found) => ({
    name: `who stands beside the words: ${found}`,
    found,
  }));
  return [...ordered, ...nextToNamed, ...beside].flatMap((one) =>
    TEXTS.map((text) => ({
      name: `${one.name}: ${text}`,
      outcomes: over(rounds, "tenward", { ...one, texts: [text] }, dice),
    })).filter(({ outcomes }) => outcomes.some(({ guessed }) => !guessed)),
  );
}

/** @param wanted those that are made on the twins too; on us, everything is laid beside everything */
export function judge(rounds: Played[], dice: Dice, wanted = traces): Verdict {
  const attempts = allAttempts(rounds, dice);
  const tests = attempts.flatMap(({ outcomes }, i) => pValues(outcomes).map((p) => ({ i, p })));
  const adjusted = holm(tests.map(({ p }) => p));
  const judged = attempts.map((attempt, i) => ({
    ...attempt,
    raw: Math.min(...tests.filter((test) => test.i === i).map(({ p }) => p)),
    p: Math.min(...adjusted.filter((_, t) => tests[t]?.i === i)),
  }));
  const figures = wanted.map((trace) => ({
    trace,
    ours: over(rounds, "tenward", trace, dice),
    twin: over(rounds, trace.twin, trace, dice),
  }));
  const apart = (
    name: string,
    twin: VariantName,
    of: (played: Played) => Played["copies"],
  ): Figure => ({
    trace: { name, found: "", twin },
    ours: rounds.flatMap((played) => of(played).ours),
    twin: rounds.flatMap((played) => of(played).twin),
  });
  const never = [
    apart("two ballots with one blinding factor", "not blinded", ({ repeats }) => repeats),
    apart(
      "somebody's box handed in again, to see what comes out twice",
      "not bound",
      ({ copies }) => copies,
    ),
    apart(
      "somebody's box carried into a group of strangers",
      "not bound",
      ({ carried }) => carried,
    ),
  ];
  figures.push(...never);
  // None of it comes out by luck.
  const unlucky = never.filter(({ ours }) => share(ours).right > 0);
  const fails = (outcomes: Outcome[]) => share(outcomes).right < STRONG * share(outcomes).tried;
  // None of the texts hides behind the others.
  const weak = ({ twin }: Figure) =>
    [undefined, ...TEXTS].some((text) => fails(twin.filter((one) => one.text === text)));
  return {
    figures,
    attempts: judged.sort((a, b) => a.raw - b.raw),
    broken: [
      ...judged.filter(({ p }) => p < ALLOWED).map(({ name }) => name),
      ...unlucky.map(({ trace }) => trace.name),
    ],
    blunt: figures.filter(
      (figure) => figure.trace.twin && (figure.twin.length === 0 || weak(figure)),
    ),
  };
}
