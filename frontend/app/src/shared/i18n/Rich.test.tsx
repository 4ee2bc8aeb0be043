import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { speak } from "./language";
import { msg, t } from "./messages";
import { Rich } from "./Rich";

afterEach(() => {
  cleanup();
  speak("en");
});

it.each([
  ["en", "10,000"],
  ["de", "10.000"],
] as const)("writes numbers as the reader does and leaves a name as it is: %s", (language, n) => {
  speak(language);
  const sentence = msg("<b>{{name}}</b> is one | <b>{{name}}</b> is one of {{count}}");
  const values = { name: "Tom & <b>Jerry</b> it's", count: 10_000 };
  render(<Rich say={sentence} values={values} parts={{ b: <strong /> }} />);
  expect(screen.getByText(values.name).tagName).toBe("STRONG");
  expect(document.body.textContent).toContain(n);
  expect(t(sentence, { ...values, count: 1 })).toContain(values.name);
});

it("puts an element of its own in the place of an empty part", () => {
  render(<Rich say="<you/> and the others" parts={{ you: <em>You</em> }} />);
  expect(document.body.textContent).toBe("You and the others");
});
