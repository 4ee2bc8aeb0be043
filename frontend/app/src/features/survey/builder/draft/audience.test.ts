import { afterEach, describe, expect, it, vi } from "vitest";
import { groups, people } from "../../../../test/fixtures/surveyDraft";
import type { SurveyPerson } from "../../types";
import {
  audienceStillThere,
  choosePeople,
  chosenIn,
  everybody,
  howMany,
  partsOf,
  place,
  renamed,
  splitGroup,
  together,
  unitOf,
} from "./audience";

const [team, product] = groups.map((group) => group.id);

describe("the audience", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("begins with everybody, without empty groups", () => {
    const all = everybody([...groups, { id: "empty", kind: "client", people: 0 }], people);
    expect(all.map(({ personIds }) => personIds.length)).toEqual([2, 1, 1]);
    expect(howMany(all)).toBe(4);
  });

  it("changes one group and leaves the others", () => {
    const all = everybody(groups, people);
    const less = choosePeople(all, groups, people, team ?? "", new Set([people[1]?.id ?? ""]));
    expect(less[0]).toEqual({ groupId: team, personIds: [people[1]?.id] });
    expect(less.slice(1)).toEqual(all.slice(1));
  });

  it("leaves out a group in which nobody is chosen, and takes it back in its place", () => {
    const all = everybody(groups, people);
    const none = choosePeople(all, groups, people, product ?? "", new Set());
    expect(none.map(({ groupId }) => groupId)).not.toContain(product);
    const again = choosePeople(none, groups, people, product ?? "", new Set([people[2]?.id ?? ""]));
    expect(again).toEqual(all);
  });

  it("is split on plain http too, where browsers have no randomUUID", () => {
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const parts = partsOf(splitGroup([], team ?? "", ["Juniors", "Seniors"]), team ?? "");
    expect(parts.map(({ name }) => name)).toEqual(["Juniors", "Seniors"]);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(2);
  });

  it("forgets people who were removed", () => {
    const stale = [{ groupId: team ?? "", personIds: [people[0]?.id ?? "", "gone"] }];
    const next = choosePeople(stale, groups, people, product ?? "", new Set());
    expect([...chosenIn(next, team ?? "")]).toEqual([people[0]?.id]);
  });

  describe("in two parts", () => {
    const [aylin, bojan, ole] = people as [SurveyPerson, SurveyPerson, SurveyPerson];
    const all = everybody(groups, people);
    const parted = splitGroup(all, team ?? "", ["Juniors", "Seniors"]);
    const [juniors, seniors] = partsOf(parted, team ?? "").map(({ id }) => id);
    const put = (audience: typeof all, person: SurveyPerson, unit: string | undefined) =>
      place(audience, groups, people, person, unit);
    const look = (audience: typeof all) =>
      audience.map(
        ({ groupId, part, personIds }) =>
          `${part?.name ?? groups.find(({ id }) => id === groupId)?.kind} ${personIds.length}`,
      );

    it("asks nobody less", () => {
      expect(howMany(parted)).toBe(4);
      expect(unitOf(parted, aylin.id)).toBe(team);
      expect(look(put(parted, aylin, juniors))).toEqual([
        "Juniors 1",
        "Seniors 0",
        "team 1",
        "product 1",
        "manager 1",
      ]);
    });

    it("has everybody in one of them only", () => {
      const moved = put(put(put(parted, aylin, juniors), bojan, seniors), aylin, seniors);
      expect(look(moved).slice(0, 2)).toEqual(["Juniors 0", "Seniors 2"]);
      expect(unitOf(moved, aylin.id)).toBe(seniors);
      const less = put(moved, aylin, undefined);
      expect(unitOf(less, aylin.id)).toBeUndefined();
      expect(unitOf(put(less, aylin, team), aylin.id)).toBe(team);
    });

    it("keeps them while other groups change, and can be undone", () => {
      const placed = put(put(parted, aylin, juniors), bojan, seniors);
      const less = choosePeople(placed, groups, people, product ?? "", new Set());
      expect(look(less)).toEqual(["Juniors 1", "Seniors 1", "manager 1"]);
      expect(together(placed, groups, people, team ?? "")).toEqual(all);
      expect(look(renamed(placed, juniors ?? "", "New here"))[0]).toBe("New here 1");
    });

    it("copies an earlier survey as far as its people are there", () => {
      const placed = put(put(parted, aylin, juniors), bojan, seniors);
      const now = people
        .filter(({ id }) => id !== ole.id)
        .map((person) => (person.id === bojan.id ? { ...person, groupId: product ?? "" } : person));
      const copied = audienceStillThere(placed, groups, now);
      expect(look(copied)).toEqual(["Juniors 1", "Seniors 0", "product 1", "manager 1"]);
      expect(unitOf(copied, bojan.id)).toBe(product);
    });
  });
});
