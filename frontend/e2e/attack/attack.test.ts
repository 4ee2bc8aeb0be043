import { describe, expect, it } from "vitest";
import { chance } from "../chance";
import { align, besideNamed, lookBeside } from "./attack";
import { clocks, type Known } from "./clocks";
import { type Author, authors, markOf, type Survey, type Text } from "./survey";

const dice = chance(1);
const invited = Array.from({ length: 8 }, () => ({ link: "", group: "" }));
const survey: Survey = {
  id: "",
  target: "tenward",
  long: false,
  paced: false,
  authors: authors(invited, 0, { long: false, apart: true, paced: false }, dice),
};
const known = new Map(
  survey.authors.map((author, i) => [author, { put: { at: i } } as unknown as Known]),
);
const ordered = (some: Author[]) =>
  new Map(some.map((author, i) => [markOf(author.comment), 100 + i]));
const all = { n: 8, text: "comment", tried: 8 };
const attack = (some: Author[]) =>
  align(survey, known, clocks.arrival, ordered(some), "comment", dice);

describe("laying people beside comments", () => {
  it("is right about all when the orders are the same, or turned round", () => {
    expect(attack(survey.authors)).toEqual({
      ...all,
      right: 8,
      turned: 0,
      rho: 1,
    });
    expect(attack(survey.authors.toReversed())).toEqual({
      ...all,
      right: 0,
      turned: 8,
      rho: -1,
    });
  });

  it("takes what a copy shows for the words of those who came first", () => {
    expect(attack(survey.authors.slice(0, 3))).toMatchObject({ tried: 3, right: 3 });
    expect(attack(survey.authors.slice(5))).toMatchObject({ tried: 3, right: 0 });
  });

  it("guesses where nothing is seen, or all look alike", () => {
    const alike = new Map(survey.authors.map(({ comment }) => [markOf(comment), 7]));
    for (const order of [new Map(), alike]) {
      let right = 0;
      for (let i = 0; i < 400; i++) {
        const outcome = align(survey, known, clocks.arrival, order, "comment", dice);
        expect(outcome).not.toHaveProperty("rho");
        expect(outcome.tried).toBe(8);
        right += outcome.right;
      }
      // Once on average, with a standard deviation of 20 in all.
      expect(Math.abs(right - 400)).toBeLessThan(100);
    }
  });

  it("lays each kind of text beside people by itself", () => {
    const advice = new Map(survey.authors.map((author, i) => [markOf(author.advice), i]));
    const right = (text: Text) => align(survey, known, clocks.arrival, advice, text, dice).right;
    expect(right("advice")).toBe(8);
    expect([right("comment"), right("example")]).not.toContain(8);
  });

  describe("beside a named person", () => {
    const [named, ...rest] = survey.authors as [Author, ...Author[]];
    /** @param came how many came before the named person */
    const attackBeside = (came: number, some: Author[]) => {
      const times = new Map(
        rest
          .toSpliced(came, 0, named)
          .map((author, i) => [author, { put: { at: i } } as unknown as Known]),
      );
      const anonymous = { ...survey, authors: rest, named };
      return besideNamed(anonymous, named, times, clocks.arrival, ordered(some), "comment", dice);
    };
    const two = { n: 7, text: "comment", tried: 2 };

    it.each([0, 2, 7])("is right about both neighbours, %i came before", (came) => {
      const all = rest.toSpliced(came, 0, named);
      expect(attackBeside(came, all)).toEqual({ ...two, right: 2, turned: 0 });
      expect(attackBeside(came, all.toReversed())).toEqual({ ...two, right: 0, turned: 2 });
    });

    it("believes where their words stand", () => {
      const [first, second, third, fourth, ...others] = rest as [Author, Author, Author, Author];
      const mixed = [...others, third, named, fourth, second, first];
      expect(attackBeside(3, mixed)).toEqual({ ...two, right: 2, turned: 0 });
      expect(attackBeside(1, mixed)).toEqual({ ...two, right: 0, turned: 0 });
    });

    it("counts who came before where their words stand elsewhere, or nowhere", () => {
      for (const all of [rest, [named, ...rest], [...rest, named]]) {
        expect(attackBeside(2, all)).toEqual({ ...two, right: 2, turned: 0 });
        expect(attackBeside(2, all.toReversed())).toEqual({ ...two, right: 0, turned: 2 });
      }
    });

    it("guesses where nothing is seen", () => {
      expect(attackBeside(2, [])).toMatchObject({ tried: 2, guessed: true });
    });
  });

  it("believes who stands beside the words", () => {
    const [first, second, third] = survey.authors as [Author, Author, Author];
    const beside = new Map([
      [markOf(first.comment), first],
      [markOf(second.comment), third],
    ]);
    expect(lookBeside(survey, beside, "comment", dice)).toMatchObject({ tried: 2, right: 1 });
  });
});
