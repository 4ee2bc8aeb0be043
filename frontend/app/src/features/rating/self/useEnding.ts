import { useState } from "react";
import {
  client,
  ifMatch,
  ProblemError,
  queries,
  surveysQuery,
  versioned,
} from "../../../shared/api";
import type { FieldFault } from "../../../shared/api/problem";
import { NotSavedError } from "../../../shared/changes";
import { t } from "../../../shared/i18n";
import { useNavigateIfHere } from "../../../shared/layout";
import { tell } from "../../../shared/ui";
import { selfRatingQuery } from "./queries";
import type { RatedSurvey } from "./types";
import type { RatingHistory } from "./useRatingDraft";

export type Ending = ReturnType<typeof useEnding>;

const route = "/api/surveys/{surveyId}/self-rating";

/** Finishing and waiving: both for good, and afterwards the lead reads what opened. */
export function useEnding(survey: RatedSurvey, history: RatingHistory) {
  const navigateIfHere = useNavigateIfHere();
  const [pending, setPending] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [error, setError] = useState<unknown>();
  const path = { surveyId: survey.id };

  const end = async (how: "finish" | "waive") => {
    setPending(true);
    setError(undefined);
    try {
      // What ended takes nothing more, and one that is left out keeps what was typed too.
      const { etag } = await history.saved();
      const ended = await versioned(
        how === "finish"
          ? client.POST(`${route}/finish`, { params: { path, ...ifMatch(etag) } })
          : client.POST(`${route}/waive`, { params: { path } }),
      );
      history.forget();
      queries.setQueryData(selfRatingQuery(survey.id).queryKey, ended);
      void queries.invalidateQueries({ queryKey: surveysQuery.queryKey });
      if (survey.resultsReady) navigateIfHere(`/surveys/${survey.id}/answers`);
      else
        tell(
          t(
            how === "finish"
              ? "You’ve finished your self-rating. You’ll see it next to their ratings once the survey has closed."
              : "You skipped your self-rating",
          ),
        );
    } catch (problem) {
      if (problem instanceof NotSavedError) setUnsaved(true);
      else setError(problem);
    } finally {
      setPending(false);
    }
  };
  const faults: FieldFault[] = error instanceof ProblemError ? [...error.faults] : [];
  return {
    pending,
    faults,
    /** What was typed could not be saved, so the rating did not end. */
    unsaved,
    /** This error concerns no field. */
    error: faults.length > 0 ? undefined : error,
    finish: () => void end("finish"),
    /** Settles once it is left out, or could not be. */
    waive: () => end("waive"),
    forget: () => {
      setError(undefined);
      setUnsaved(false);
    },
  };
}
