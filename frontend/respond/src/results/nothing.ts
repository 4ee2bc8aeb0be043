import { say } from "../language";
import { Refused } from "../protocol/server";
import { day } from "./day";
import * as t from "./texts/texts";

/** Says why in the present language. */
export type Why = () => string;

const reasons: Record<string, (refused: Refused) => string> = {
  "not-published": () => say(t.notYet),
  "taken-back": ({ current }) => say(t.takenBack, day(current.takenBackAt ?? "")),
};

/** Why there is nothing to read; undefined where something else went wrong. */
export function whyNothing(error: unknown): Why | undefined {
  const reason = error instanceof Refused && reasons[error.slug];
  return reason ? () => reason(error) : undefined;
}
