import { expect, it } from "vitest";
import type { Group, Person } from "../types";
import { plainNames } from "./plainNames";

const groups: Group[] = [
  { id: "t", kind: "team", people: 1 },
  { id: "m", kind: "manager", people: 0 },
];
const people: Person[] = [{ id: "p", name: "Dana Wu", groupId: "t", createdAt: "" }];

it("takes names as they stand, with the group and the address they are written with", () => {
  const text = "Amir Haddad\n\nTom Ashworth, Manager\nBeth <beth@x.example>";
  expect(plainNames(text, groups, people)).toEqual([
    { line: "Amir Haddad", draft: { name: "Amir Haddad", groupId: "t" } },
    { line: "Tom Ashworth, Manager", draft: { name: "Tom Ashworth", groupId: "m" } },
    {
      line: "Beth <beth@x.example>",
      draft: { name: "Beth", groupId: "t", email: "beth@x.example" },
    },
  ]);
});

it.each([
  ["someone who is there", "Dana Wu"],
  ["a group that is not there", "Amir Haddad, Security"],
  ["an address that is none", "Amir; amir(at)x.example"],
  ["a long list", Array.from({ length: 31 }, (_, at) => `Person ${at} Of Many`).join("\n")],
])("leaves %s to be looked at", (_, text) => {
  expect(plainNames(text, groups, people)).toBeUndefined();
});
