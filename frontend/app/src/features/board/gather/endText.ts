import { say } from "../../../shared/i18n";
import type { Board, Synthesis } from "../types";
import { progressStrings } from "./strings";

/** Statements on one board. */
const most = 8_000;

/** Where there is too much, whether that is one survey: then fewer of them are none. */
export const onlySurvey = ({ surveys }: Board) => (surveys.length === 1 ? surveys[0] : undefined);

/** Why there are no themes, in place of a board. */
export function whyNone(board: Board, synthesis: Synthesis): string {
  return synthesis.failure === "too-many-statements" && onlySurvey(board)
    ? say(progressStrings, "failed.text.one-survey", { most })
    : endText(synthesis, "text");
}

/** Why there are no new themes: in place of a board, or in a banner above it. */
export function endText({ state, failure = "server-fault" }: Synthesis, where: "text" | "strip") {
  return state === "failed"
    ? say(progressStrings, `failed.${where}.${failure}`, { most })
    : say(progressStrings, `cancelled.${where}`);
}
