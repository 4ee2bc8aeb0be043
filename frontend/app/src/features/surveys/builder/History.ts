import type { Survey, SurveyChange } from "../types";
import type { Draft } from "./Draft";
import { mergeQuestions } from "./form/mergeQuestions";

type Step = { before: SurveyChange; after: SurveyChange; at: number; key: string };

/** Whether there is something to take back, or to do again. */
export type HistoryView = { undo: boolean; redo: boolean };

/** What is typed without a longer pause is one step. */
const pause = 2_000;
const kept = 100;

/** The changes made on this page, to be taken back and done again. What others saved meanwhile stays. */
export class History {
  #past: Step[] = [];
  #future: Step[] = [];
  #view: HistoryView = { undo: false, redo: false };
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly draft: Pick<Draft, "change" | "view">,
    private readonly now: () => number = Date.now,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): HistoryView => this.#view;

  /** @param key what is typed into, so that consecutive signs are one step */
  change(change: SurveyChange, key = ""): void {
    const { survey } = this.draft.view();
    const before = pick(survey, change);
    const last = this.#past.at(-1);
    const at = this.now();
    this.#future = [];
    if (last && key && last.key === key && at - last.at < pause) {
      last.after = change;
      last.at = at;
    } else {
      this.#past = [...this.#past.slice(1 - kept), { before, after: change, at, key }];
    }
    this.draft.change(change);
    this.#tell();
  }

  /** @returns whether there was something */
  undo(): boolean {
    const step = this.#past.pop();
    if (!step) return false;
    this.#future.push(step);
    this.#go(step.after, step.before);
    return true;
  }

  redo(): boolean {
    const step = this.#future.pop();
    if (!step) return false;
    this.#past.push({ ...step, at: 0 });
    this.#go(step.before, step.after);
    return true;
  }

  #go(from: SurveyChange, to: SurveyChange): void {
    const { questions: now } = this.draft.view().survey;
    const merged =
      from.questions && to.questions
        ? { questions: mergeQuestions(from.questions, to.questions, now).questions }
        : {};
    this.draft.change({ ...to, ...merged });
    this.#tell();
  }

  #tell(): void {
    this.#view = { undo: this.#past.length > 0, redo: this.#future.length > 0 };
    for (const listener of this.#listeners) listener();
  }
}

/** The same fields as they are; null takes a field away. */
function pick(survey: Survey, change: SurveyChange): SurveyChange {
  return Object.fromEntries(
    Object.keys(change).map((field) => [field, survey[field as keyof SurveyChange] ?? null]),
  );
}
