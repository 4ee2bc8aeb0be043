import { expect, it } from "vitest";
import { isThin, namesOf } from "./stages";

const me = "me";
const ana = { id: "ana", name: "Ana" };
const names = (holderId?: string, learnerId?: string) =>
  namesOf(
    { ...(holderId && { holderId }), ...(learnerId && { learnerId }) },
    [ana, { id: "bo", name: "Bo" }],
    me,
  );

it.each([
  ["two names", "ana", "bo", false],
  ["the reader and another", me, "ana", false],
  ["one name", "ana", undefined, true],
  ["one name in both places", "ana", "ana", true],
  ["somebody who has gone", "ana", "gone", true],
  ["nobody", undefined, undefined, true],
])("is thin under two names: %s", (_, holderId, learnerId, thin) => {
  expect(isThin(names(holderId, learnerId))).toBe(thin);
});

it("knows the one name that is there", () => {
  expect(names("gone", "ana")).toEqual({ learner: ana });
  expect(names("ana", "ana")).toEqual({ holder: ana });
  expect(names(me)).toEqual({ holder: { id: me } });
});
