import { expect, it } from "vitest";
import type { OpenedForm } from "../protocol/form";
import { keepIn } from "../protocol/keep";
import type { Link } from "../protocol/link";
import type { Question } from "../protocol/manifest";
import { product, story } from "../testing/server";
import { enter, replyTo } from "../visit";
import { field } from "./field";

it("names the language of the form, whatever the reader reads", () => {
  const question: Question = { id: "focus", kind: "open", text: { own: "Worauf achten?" } };
  const frozen = { ...story, language: "de", questions: [question], groups: [product] };
  const form = { frozen, takings: [] } as unknown as OpenedForm;
  enter(form, {} as Link, keepIn(undefined, { surveyId: "s", inviteId: "i" }), product.id);
  replyTo(question).answer = "Please look at the change within a day and say what is missing";
  const hint = field(question, "answer", "Focus").querySelector(".hint");
  expect(hint?.textContent).toContain("Most people will answer in German.");
});
