import { expect, test } from "vitest";
import { firstName } from "./firstName";

const people = ["Beth Okafor", "Beth Lund", "Eoin Walsh", "Ines"].map((name) => ({ name }));

test.each([
  ["Eoin Walsh", "Eoin"],
  ["Beth Lund", "Beth Lund"],
  ["Callum Reid", "Callum"],
  ["Beth Reid", "Beth Reid"],
  ["Ines", "Ines"],
])("%s is named %s where the whole name was said before", (name, said) => {
  expect(firstName(name, people)).toBe(said);
});
