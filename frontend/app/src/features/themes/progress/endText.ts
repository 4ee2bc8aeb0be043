import { say } from "../../../shared/i18n";
import type { Synthesis } from "../types";
import { progressStrings } from "./strings";

/** Statements on one board. */
const most = 8_000;

/** Why there are no new themes: in place of a board, or in a strip above it. */
export function endText({ state, failure = "server-fault" }: Synthesis, where: "text" | "strip") {
  return state === "failed"
    ? say(progressStrings, `failed.${where}.${failure}`, { most })
    : say(progressStrings, `cancelled.${where}`);
}
