import type { Survey, SurveyChange } from "../types";
import { type Field, rebase } from "./clashes";

type Stored = {
  /** What the server had in the place of what was typed. */
  was: Partial<Survey>;
  pending: SurveyChange;
};

/** What was typed into a draft and is not saved yet, on this device. */
export class Kept {
  readonly #key: string;

  constructor(
    private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">,
    surveyId: string,
  ) {
    this.#key = `tenward.draft.${surveyId}`;
  }

  write(base: Survey, pending: SurveyChange): void {
    const fields = Object.keys(pending) as Field[];
    if (fields.length === 0) {
      this.storage.removeItem(this.#key);
      return;
    }
    const was = Object.fromEntries(fields.map((field) => [field, base[field] ?? null]));
    this.storage.setItem(this.#key, JSON.stringify({ was, pending } satisfies Stored));
  }

  /** What was typed before a reload, brought together with what was saved elsewhere since. */
  read(now: Survey): ReturnType<typeof rebase> {
    const text = this.storage.getItem(this.#key);
    const { was, pending }: Stored = text ? JSON.parse(text) : { was: {}, pending: {} };
    return rebase({ ...now, ...was }, now, pending);
  }
}
