import type { Versioned } from "../../../../shared/api";
import * as saving from "../../../../shared/saving";
import type { Survey, SurveyChange } from "../../types";
import { type DraftClash, type DraftField, rebase } from "./clashes";

type Shown = {
  /** The server's draft with what was typed since. */
  survey: Survey;
};

export type DraftSaving = saving.Saving<DraftClash>;
export type DraftView = saving.SavedView<Shown, DraftClash>;
/** A draft that saves itself: fields that only one side touched are merged, the others are put to the reader. */
export type Draft = saving.AutoSave<Survey, SurveyChange, DraftClash, Shown>;

const changing: saving.Changing<Survey, SurveyChange, DraftClash, Shown> = {
  none: {},
  isNone: (change) => fieldsOf(change).length === 0,
  add: (change, more) => ({ ...change, ...more }),
  without: (change, sent) => only(change, (field) => change[field] !== sent[field]),
  rebase,
  settle: (change, clashes, side) => {
    const given = clashes.filter(({ settled }) => side === "theirs" && !settled);
    const left = only(change, (field) => given.every((clash) => clash.field !== field));
    return Object.assign(left, ...clashes.map(({ settled }) => settled?.[side]));
  },
  // Null takes a field away.
  show: (survey, change) => ({
    survey: { ...survey, ...eachOf(change, (field) => change[field] ?? undefined) },
  }),
  was: (survey, change) => eachOf(change, (field) => survey[field] ?? null),
};

export const openDraft = (
  initial: Versioned<Survey>,
  ports: Omit<saving.Ports<Survey, SurveyChange>, "key">,
): Draft =>
  new saving.AutoSave(initial, changing, {
    ...ports,
    key: `tenward.draft.${initial.value.id}`,
  });

const fieldsOf = (change: SurveyChange) => Object.keys(change) as DraftField[];

const only = (change: SurveyChange, keeps: (field: DraftField) => boolean): SurveyChange =>
  Object.fromEntries(
    fieldsOf(change)
      .filter(keeps)
      .map((field) => [field, change[field]]),
  );

const eachOf = (change: SurveyChange, value: (field: DraftField) => unknown): Partial<Survey> =>
  Object.fromEntries(fieldsOf(change).map((field) => [field, value(field)]));
