import { msg, t } from "../../../shared/i18n";
import type { Board, Synthesis } from "../types";

/** Statements on one board. */
const most = 8_000;

/** Returns the survey if there is only one; without it no choice of fewer surveys is left. */
export const onlySurvey = ({ surveys }: Board) => (surveys.length === 1 ? surveys[0] : undefined);

/** Why there are no themes, in place of a board. */
export function whyNone(board: Board, synthesis: Synthesis): string {
  return synthesis.failure === "too-many-statements" && onlySurvey(board)
    ? t(
        "This survey alone contains more than {{most}} expectations, the most a board can hold. No answer was lost. You can read them all in the results.",
        { most },
      )
    : endText(synthesis, "text");
}

const failureTexts = {
  "text.server-fault": msg(
    "No answer was lost and nothing was changed. Try again. If it keeps failing, tell whoever runs this server.",
  ),
  "text.too-many-statements": msg(
    "They contain more than {{most}} expectations, the most a board can hold. No answer was lost. Choose fewer surveys for this board.",
  ),
  "strip.server-fault": msg("New themes couldn’t be suggested. The board is unchanged."),
  "strip.too-many-statements": msg(
    "New themes couldn’t be suggested: there are more than {{most}} expectations, the most a board can hold. The board is unchanged.",
  ),
};

const cancelledTexts = {
  text: msg("Nothing was changed. You can start again at any time."),
  strip: msg("Stopped. The board is unchanged."),
};

/** Why there are no new themes: in place of a board, or in a banner above it. */
export function endText({ state, failure = "server-fault" }: Synthesis, where: "text" | "strip") {
  return state === "failed"
    ? t(failureTexts[`${where}.${failure}` as const], { most })
    : t(cancelledTexts[where]);
}
