import { describe, expect, it } from "vitest";
import { chance } from "../chance";
import type { Known } from "./clocks";
import { Findings } from "./evidence/findings";
import { type Played, SHORT, withNamed } from "./round";
import {
  type Author,
  authors,
  type Dice,
  type Invited,
  markOf,
  type Survey,
  shuffled,
  surveyOf,
  TEXTS,
} from "./survey";
import { judge } from "./verdict";

/** A real round finds fewer orders than this. */
const ORDERS = 40;

/** Makes a link whose order matches nothing else. */
function linkBy(dice: Dice): string {
  const digits = (length: number) =>
    Array.from({ length }, () => dice.between(0, 15).toString(16)).join("");
  const id = () => [8, 4, 4, 4, 12].map(digits).join("-");
  const bytes = (length: number) => Buffer.alloc(length).toString("base64url");
  return `https://localhost/r/#s=${id()}&i=${id()}&t=${bytes(32)}&m=${bytes(32)}&r=${bytes(16)}`;
}

/** Returns the people of a group who keep their place in the leaking order. */
type Leak = (people: Author[], survey: Survey, dice: Dice) => number[];

const share =
  (part: number): Leak =>
  (people, _, dice) =>
    shuffled(people.length, dice).slice(0, part * people.length);

/**
 * Returns who came just before and just after the named person; people of another group all came
 * later.
 */
const neighbours: Leak = (people, { authors, named }) => {
  if (!named) return [];
  return people[0] === authors[0] ? [CAME - 1, CAME] : [people.length - 1, 0];
};

/** This many come before a named person. */
const CAME = 5;

/** A round as large as the one of `npm test`, without a server: every order is by luck, but one shows a part of the advice. */
function round(leak: Leak, seed: number): Played {
  const dice = chance(seed);
  const findings = new Findings();
  const known = new Map<Author, Known>();
  const groups = [
    ...Array(SHORT.tenward).fill(["team"]),
    ...Array(SHORT.labelled).fill(["team", "client"]),
  ];
  const surveys = groups.map((names: string[], number): Survey => {
    const invited = names.flatMap((group) =>
      Array.from({ length: SHORT.n }, () => ({ link: linkBy(dice), group })),
    );
    const manager: Invited[] = withNamed(number)
      ? [{ link: linkBy(dice), group: "manager", named: true }]
      : [];
    const manner = { long: false, apart: true, paced: false };
    const people = authors([...invited, ...manager], number, manner, dice);
    const survey = surveyOf({ id: "", target: "tenward", ...manner }, people);
    for (const [i, author] of people.entries()) {
      const entry = () => ({
        at: dice.next(),
        took: dice.next(),
        sent: dice.next(),
        received: dice.next(),
      });
      const [form, ballot] = [entry(), entry()];
      known.set(author, {
        form,
        ballot,
        put: { ...entry(), at: author.named ? CAME - 0.5 : i },
        tokenHash: String(dice.next()),
      } as unknown as Known);
    }
    for (let order = 0; order < ORDERS; order++) {
      for (const text of TEXTS) {
        for (const author of people)
          findings.see(`order ${order}`, markOf(author[text]), dice.next());
      }
    }
    for (const group of names) {
      const asked = survey.authors.filter((author) => author.group === group);
      const stay = leak(asked, survey, dice);
      const move = [...asked.keys()].filter((i) => !stay.includes(i));
      const places = shuffled(move.length, dice).map((i) => move[i] ?? 0);
      for (const i of stay) findings.see("leaking", markOf(asked[i]?.advice ?? ""), i);
      for (const [k, i] of move.entries())
        findings.see("leaking", markOf(asked[i]?.advice ?? ""), places[k] ?? 0);
    }
    return survey;
  });
  const none = { ours: [], twin: [] };
  return { surveys, known, findings, copies: none, carried: none, repeats: none };
}

const caught = (leak: Leak, seed: number) =>
  judge([round(leak, seed)], chance(seed), []).broken.length > 0;

describe("the short round", () => {
  it.each([1, 2, 3])(
    "sees an order that shows two of five people, %i",
    (seed) => {
      expect(caught(share(0.4), seed)).toBe(true);
    },
    60_000,
  );

  it.each([1, 2, 3])(
    "sees an order that shows nobody but those beside a named person, %i",
    (seed) => {
      expect(caught(neighbours, seed)).toBe(true);
    },
    60_000,
  );

  it("sees nothing where there is nothing", () => {
    expect(caught(share(0), 4)).toBe(false);
  }, 60_000);
});
