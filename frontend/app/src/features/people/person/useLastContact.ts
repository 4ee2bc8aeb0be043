import { sayShortDay, today } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import type { Contact } from "../../../shared/talk";
import { daysBetween } from "./rule";
import { personStrings } from "./strings";
import { useAgo } from "./useSince";

/** "7 weeks ago"; where a talk is planned or a pause is on, that. */
export function useLastContact(contact: Contact | undefined): string {
  const say = useStrings(personStrings);
  const ago = useAgo();
  if (!contact) return say("row.none");
  const { lastContactOn, nextTalk, pausedUntil, rhythmDays } = contact;
  if (nextTalk) return say("row.talk", { day: sayShortDay(nextTalk.day) });
  if (pausedUntil && pausedUntil >= today()) {
    return say("row.paused", { day: sayShortDay(pausedUntil) });
  }
  if (lastContactOn) return ago(daysBetween(lastContactOn, today()));
  return say(rhythmDays ? "row.never" : "row.none");
}
