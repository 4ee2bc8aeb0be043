import { expect, it } from "vitest";
import type { Schemas } from "../../../shared/api";
import { ofPerson } from "./ofPerson";

it("has every open situation, the latest three that are over, and none of a goal", () => {
  const of = (id: string, state: string, more = {}) =>
    ({ id, state, ...more }) as Schemas["Situation"];
  const all = [
    ...[of("d1", "done"), of("o1", "open"), of("g1", "open", { goalId: "g" }), of("d2", "decided")],
    ...[of("d3", "done"), of("d4", "done"), of("o2", "set-aside")],
  ];
  expect(ofPerson(all).map(({ id }) => id)).toEqual(["o1", "o2", "d1", "d2", "d3"]);
});
