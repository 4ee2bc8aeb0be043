import { plusDays, sayShortDay, today } from "../../../shared/days";
import type { Translate } from "../../../shared/i18n";
import type { ContactPage, TalkSummary } from "../../../shared/talk";
import type { Station } from "../../../shared/ui";

/** So many that are over stand on the rule. */
const latest = 4;

/** The rule of the one-on-ones of two people: the last ones, with what was noted that day, and the next. */
export function talkStations(
  t: Translate,
  { contact, lines, talks }: Pick<ContactPage, "contact" | "lines" | "talks">,
  open?: string,
): Station[] {
  const { nextTalk: next, seriesDays, rhythmDays } = contact;
  const frequency = seriesDays ?? rhythmDays;
  const sayDay = (day: string) => (day === today() ? t("Today") : sayShortDay(day));
  const say = (text: string | undefined) =>
    text && (
      <p className="meta" dir="auto">
        {text}
      </p>
    );
  const over = talks
    .filter(({ state }) => state !== "planned")
    .toSorted((one: TalkSummary, other: TalkSummary) => one.day.localeCompare(other.day))
    .slice(-latest)
    .map(({ id, day, state, reason }): Station => {
      const here = id === open;
      const note = lines.find((line) => line.day === day)?.text;
      return {
        ...{ name: sayDay(day), here, state: state === "held" ? "done" : "empty" },
        ...(!here && { to: `?talk=${id}` }),
        text: say(here ? t("You’re reading this one.") : (note ?? reason)),
      };
    });
  if (next) {
    const name = [sayDay(next.day), next.start].filter(Boolean).join(", ");
    return [...over, { name, state: "next", ...(open && { to: "?" }) }];
  }
  if (over.length === 0 || !frequency) return over;
  const day = sayShortDay(plusDays(today(), frequency));
  const text = say(t("Suggested, as often as you meet"));
  return [...over, { name: day, state: "next", text }];
}
