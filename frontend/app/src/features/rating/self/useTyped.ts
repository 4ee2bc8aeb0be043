import { client, ifMatch, type Versioned, versioned } from "../../../shared/api";
import * as saving from "../../../shared/saving";
import { type Changes, type Clash, clashesOf, draftOf, unsaved, withMore } from "./entries";
import type { SelfRating } from "./types";

type Shown = {
  rating: SelfRating;
  /** What was typed since. */
  changes: Changes;
};

export type Saving = saving.Saving<Clash>;
export type TypedView = saving.View<Shown, Clash>;
/** A self-rating that saves itself; a part that two tabs changed is put to the reader. */
export type Typed = saving.AutoSave<SelfRating, Changes, Clash, Shown>;

const changing: saving.Changing<SelfRating, Changes, Clash, Shown> = {
  none: {},
  isNone: (changes) => Object.keys(changes).length === 0,
  add: withMore,
  without: unsaved,
  rebase: (base, theirs, change) => ({ change, clashes: clashesOf(base, theirs, change) }),
  settle: (changes, clashes, side) =>
    side === "mine"
      ? changes
      : clashes.reduce(
          (left, { questionId, field, mine }) => unsaved(left, { [questionId]: { [field]: mine } }),
          changes,
        ),
  show: (rating, changes) => ({ rating, changes }),
};

/** What is typed on a page. */
export const useTyped = (initial: Versioned<SelfRating>, tab: saving.Tab): [TypedView, Typed] =>
  saving.useAutoSave(() => open(initial, tab));

function open(initial: Versioned<SelfRating>, tab: saving.Tab): Typed {
  const path = { surveyId: initial.value.surveyId };
  const route = "/api/surveys/{surveyId}/self-rating";
  return new saving.AutoSave(initial, changing, {
    kept: localStorage,
    key: `tenward.self-rating.${path.surveyId}`,
    tab,
    read: () => versioned(client.GET(route, { params: { path } })),
    save: (changes, { value, etag }) => {
      const params = { path, ...ifMatch(etag) };
      return versioned(client.PUT(route, { params, body: draftOf(value, changes) }));
    },
  });
}
