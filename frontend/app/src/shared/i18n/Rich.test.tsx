import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { speak } from "./language";
import { Rich } from "./Rich";
import { defineStrings, say } from "./strings";

const strings = defineStrings(
  "rich-test",
  { hello_one: "<b>{{name}}</b> is one", hello_other: "<b>{{name}}</b> is one of {{count}}" },
  { hello_one: "<b>{{name}}</b> allein", hello_other: "<b>{{name}}</b>, eine von {{count}}" },
);

afterEach(() => {
  cleanup();
  speak("en");
});

it.each([
  ["en", "10,000"],
  ["de", "10.000"],
] as const)("writes numbers as the reader does and leaves a name as it is: %s", (language, n) => {
  speak(language);
  const values = { name: "Tom & <b>Jerry</b> it's", count: 10_000 };
  render(<Rich of={strings} say="hello" values={values} parts={{ b: <strong /> }} />);
  expect(screen.getByText(values.name).tagName).toBe("STRONG");
  expect(document.body.textContent).toContain(n);
  expect(say(strings, "hello", { ...values, count: 1 })).toContain(values.name);
});
