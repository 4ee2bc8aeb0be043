import { describe, expect, it } from "vitest";
import { futureOf, type Group, tooSmall } from "./launchRules";

const group = (kind: Group["kind"], people: number): Group => ({ id: kind, kind, people });
const future = (...groups: Group[]) => {
  const { alone, together, named } = futureOf(groups);
  return {
    alone: alone.map(({ kind }) => kind),
    together: together.map(({ kind }) => kind),
    named: named?.kind,
  };
};

describe("what the groups can become", () => {
  it("leaves groups of four and more on their own", () => {
    const { alone, together } = future(group("team", 4), group("lead", 9));
    expect(alone).toEqual(["team", "lead"]);
    expect(together).toEqual([]);
  });

  it("puts smaller groups together", () => {
    expect(future(group("team", 6), group("product", 3), group("client", 2))).toMatchObject({
      alone: ["team"],
      together: ["product", "client"],
    });
  });

  it("lets the smallest other group join while they are too few", () => {
    expect(future(group("team", 6), group("product", 2), group("client", 5))).toMatchObject({
      alone: ["team"],
      together: ["product", "client"],
    });
  });

  it("names a manager alone, who helps nobody to reach four", () => {
    expect(future(group("team", 5), group("manager", 1))).toEqual({
      alone: ["team"],
      together: [],
      named: "manager",
    });
  });

  it("treats two managers as any group", () => {
    expect(future(group("team", 5), group("manager", 2))).toEqual({
      alone: [],
      together: ["team", "manager"],
      named: undefined,
    });
  });

  it("ignores empty groups", () => {
    expect(future(group("team", 3), group("lead", 0))).toMatchObject({ together: ["team"] });
  });
});

it("counts who is too small to stand alone, without a named manager", () => {
  const groups = [group("team", 6), group("product", 2), group("manager", 1), group("client", 0)];
  expect(tooSmall(groups).map(({ kind }) => kind)).toEqual(["product"]);
});
