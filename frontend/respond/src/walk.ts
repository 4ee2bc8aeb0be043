import { h } from "./dom";
import type { Question } from "./protocol/manifest";
import { fieldsOf } from "./protocol/plaintext";
import { left, settled, visit } from "./visit";

/** Steps are kept in the history's state, never in the address: what stands behind `#` is secret. */
interface Place {
  at: number;
  from?: number;
}

export const place = (): Place => history.state ?? { at: 0 };

let locked = true;

/** Tells whether what is shown is no step of the form. */
export const isLocked = (): boolean => locked;

/** Makes Back change nothing from here on: an answer is sealed, or no more can be given. */
export function lockForm(): void {
  locked = true;
}

/** Each rated item or clause is a step; open questions that follow each other share one. */
export function stepsOf(): Question[][] {
  const steps: Question[][] = [];
  for (const question of visit.frozen.questions) {
    const last = steps.at(-1);
    if (question.kind === "open" && last?.[0]?.kind === "open") last.push(question);
    else steps.push([question]);
  }
  return steps;
}

/** The step that holds a text which is too long, 0 when none does. */
export const faultyStep = (): number =>
  1 +
  stepsOf().findIndex((step) =>
    step.some((question) => {
      const reply = settled(question);
      return fieldsOf(question).some((field) => left(field, reply[field]) < 0);
    }),
  );

let show: (at: number) => void;

/** Steps walk on by themselves, so whoever opens the form brings what shows them. */
export function walkBy(step: typeof show): void {
  show = step;
}

/** Shows the step where the reader is: 0 is the start, the last one the review. */
export function draw(): void {
  locked = false;
  show(place().at);
}

export function go(at: number): void {
  history.pushState({ at, from: place().at }, "");
  draw();
}

export function back(): void {
  const { at, from } = place();
  if (from === at - 1) history.back();
  else go(at - 1);
}

addEventListener("popstate", () => locked || draw());

/** One mark per step, for the eye only: the heading says it in words. */
export const marks = (at: number) =>
  h(
    "ol",
    { className: "steps", ariaHidden: true },
    Array.from({ length: stepsOf().length + 2 }, (_, i) =>
      h("li", i + 1 < at ? "d" : i + 1 === at ? "c" : ""),
    ),
  );
