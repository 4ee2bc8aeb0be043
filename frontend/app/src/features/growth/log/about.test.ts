import { expect, it } from "vitest";
import { personIn } from "./about";

const people = ["Aylin Demir", "Aylin Kaya", "Jo Lund", "Émile Obi"].map((name) => ({ name }));

it.each([
  ["Aylin Kaya wrote the test", "Aylin Kaya"],
  ["Thanks to Émile, who called", "Émile Obi"],
  ["émile’s talk", undefined],
  ["Aylin called", undefined],
  ["Jo called", undefined],
  ["Aylin Demir and Aylin Kaya", undefined],
  ["Nobody", undefined],
])("finds in “%s” whom it names", (text, name) => {
  expect(personIn(text, people)?.name).toBe(name);
});
