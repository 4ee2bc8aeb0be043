import { describe, expect, it } from "vitest";
import { choose, chosenIn, everybody, howMany } from "./audience";
import { groups, people } from "./story";

const [team, product] = groups.map((group) => group.id);

describe("the audience", () => {
  it("begins with everybody, without empty groups", () => {
    const all = everybody([...groups, { id: "empty", kind: "client", people: 0 }], people);
    expect(all.map(({ personIds }) => personIds.length)).toEqual([2, 1, 1]);
    expect(howMany(all)).toBe(4);
  });

  it("changes one group and leaves the others", () => {
    const all = everybody(groups, people);
    const less = choose(all, groups, people, team ?? "", new Set([people[1]?.id ?? ""]));
    expect(less[0]).toEqual({ groupId: team, personIds: [people[1]?.id] });
    expect(less.slice(1)).toEqual(all.slice(1));
  });

  it("leaves out a group in which nobody is chosen, and takes it back in its place", () => {
    const all = everybody(groups, people);
    const none = choose(all, groups, people, product ?? "", new Set());
    expect(none.map(({ groupId }) => groupId)).not.toContain(product);
    const again = choose(none, groups, people, product ?? "", new Set([people[2]?.id ?? ""]));
    expect(again).toEqual(all);
  });

  it("forgets people who were removed", () => {
    const stale = [{ groupId: team ?? "", personIds: [people[0]?.id ?? "", "gone"] }];
    const next = choose(stale, groups, people, product ?? "", new Set());
    expect([...chosenIn(next, team ?? "")]).toEqual([people[0]?.id]);
  });
});
