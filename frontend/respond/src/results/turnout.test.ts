import { expect, it } from "vitest";
import type { Kind } from "../protocol/manifest";
import type { Participation } from "./replies";
import { turnout } from "./turnout";

const group = (kind: Kind, invited: number, answered: number, person?: string) => ({
  id: kind,
  kind,
  invited,
  answered,
  named: person !== undefined,
  ...(person && { person }),
});

const told = (...participation: Participation[]) =>
  turnout({ participation, answered: 13, invited: 16 });

it("counts those who answered anonymously, and names those who were told they would be", () => {
  expect(
    told(group("team", 8, 7), group("smaller", 7, 5), group("manager", 1, 1, "Petra Lenz")),
  ).toBe("12 of 15 answered anonymously, and under their own name: Petra Lenz");
});

it("does not say of somebody by name that they did not answer", () => {
  expect(told(group("team", 8, 7), group("manager", 1, 0, "Petra Lenz"))).toBe(
    "7 of 8 answered anonymously",
  );
});

it("says it where nobody was asked by name", () => {
  expect(told(group("team", 8, 8))).toBe("8 of 8 answered anonymously");
});

it("says how many took part where the groups are not published", () => {
  expect(told()).toBe("13 of 16 answered");
});
