import { say } from "../../../shared/i18n";
import { sessionStrings } from "./strings";

/** An option of the coach that the coachee is asked about first. It is stored as it is read. */
export const advice = (about: string): string => `${say(sessionStrings, "may-i")} ${about.trim()}`;

export const isAsking = (text: string): boolean =>
  [sessionStrings.en, sessionStrings.de].some((words) => text.startsWith(`${words["may-i"]} `));
