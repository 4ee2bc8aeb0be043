import { client, ifMatch, type Versioned, versioned } from "../../../shared/api";
import * as saving from "../../../shared/saving";
import {
  type Changes,
  clashesOf,
  type RatingClash,
  ratingDraftOf,
  unsaved,
  withMore,
} from "./entries";
import type { SelfRating } from "./types";

type Shown = {
  rating: SelfRating;
  /** What was typed since. */
  changes: Changes;
};

export type RatingSaving = saving.Saving<RatingClash>;
export type TypedView = saving.SavedView<Shown, RatingClash>;
/** A self-rating that saves itself; a part that two tabs changed is put to the reader. */
export type RatingAutoSave = saving.AutoSave<SelfRating, Changes, RatingClash, Shown>;

const changing: saving.Changing<SelfRating, Changes, RatingClash, Shown> = {
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
export const useRatingDraft = (
  initial: Versioned<SelfRating>,
  tab: saving.Tab,
): [TypedView, RatingAutoSave] => saving.useAutoSave(() => open(initial, tab));

function open(initial: Versioned<SelfRating>, tab: saving.Tab): RatingAutoSave {
  const path = { surveyId: initial.value.surveyId };
  const route = "/api/surveys/{surveyId}/self-rating";
  return new saving.AutoSave(initial, changing, {
    kept: localStorage,
    key: `tenward.self-rating.${path.surveyId}`,
    tab,
    read: () => versioned(client.GET(route, { params: { path } })),
    save: (changes, { value, etag }) => {
      const params = { path, ...ifMatch(etag) };
      return versioned(client.PUT(route, { params, body: ratingDraftOf(value, changes) }));
    },
  });
}
