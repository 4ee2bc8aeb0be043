import { sayShortDay, today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import type { Contact } from "../../../shared/talk";
import { daysBetween } from "./rule";
import { useAgo } from "./useSince";

/** "7 weeks ago"; where a talk is planned or a pause is on, that. */
export function useLastContact(contact: Contact | undefined): string {
  const t = useT();
  const ago = useAgo();
  if (!contact) return t("no frequency set");
  const { lastContactOn, nextTalk, pausedUntil, rhythmDays } = contact;
  if (nextTalk) return t("one-on-one on {{day}}", { day: sayShortDay(nextTalk.day) });
  if (pausedUntil && pausedUntil >= today()) {
    return t("paused until {{day}}", { day: sayShortDay(pausedUntil) });
  }
  if (lastContactOn) return ago(daysBetween(lastContactOn, today()));
  return t(rhythmDays ? "no contact yet" : "no frequency set");
}
