import { sayDay, sayShortDay, today } from "../../../shared/days";
import { formatList, useT } from "../../../shared/i18n";
import type { ContactPage } from "../../../shared/talk";
import styles from "./person.module.css";
import { contactRule, daysBetween } from "./rule";
import { useEvery } from "./useSince";

/** Contacts, the wished day and today on one rule: the amber bar is the wish. */
export function ContactRule({ page }: { page: ContactPage }) {
  const t = useT();
  const { weeks, met, wish, now, plan, over } = contactRule(page, today());
  const { dueOn, nextTalk } = page.contact;
  const line = (x: number) => ({ x1: `${x}%`, x2: `${x}%` });
  return (
    <div className={styles.contact}>
      <svg height="84" role="img" aria-label={useRuleInWords(page)}>
        <line className={styles.base} x1="0" x2="100%" y1="40" y2="40" />
        {weeks.map((x) => (
          <line key={x} className={styles.base} {...line(x)} y1="34" y2="40" />
        ))}
        {met.map(({ day, x, said }, at) => (
          <g key={day}>
            <line className={styles.ink} {...line(x)} y1="16" y2="40" />
            {said && (
              <text
                className={at % 2 === 1 ? styles.optional : undefined}
                textAnchor={x < 4 ? "start" : "middle"}
                x={x < 4 ? 0 : `${x}%`}
                y="58"
              >
                {sayShortDay(day)}
              </text>
            )}
          </g>
        ))}
        {over && (
          <line className={styles.ink} x1={`${over.from}%`} x2={`${over.to}%`} y1="40" y2="40" />
        )}
        {wish !== undefined && dueOn && (
          <>
            <line className={styles.wish} {...line(wish)} y1="14" y2="44" />
            <text
              textAnchor={wish > 85 ? "end" : wish < 12 ? "start" : "middle"}
              x={`${wish}%`}
              y="78"
            >
              {t("due {{day}}", { day: sayShortDay(dueOn) })}
            </text>
          </>
        )}
        <line className={styles.ink} {...line(now)} y1="30" y2="40" />
        <text className={styles.strong} textAnchor="end" x={`${now}%`} y="12">
          {t("Today")}
        </text>
        {plan !== undefined && nextTalk && (
          <>
            <circle className={styles.plan} cx={`${plan}%`} cy="40" r="6" />
            <text textAnchor="end" x={`${plan}%`} y="58">
              {t("planned {{day}}", { day: sayShortDay(nextTalk.day) })}
            </text>
          </>
        )}
      </svg>
    </div>
  );
}

/** The same in a sentence. */
function useRuleInWords({ contact, contacts }: ContactPage): string {
  const t = useT();
  const every = useEvery();
  const { lastContactOn, rhythmDays, dueOn, nextTalk } = contact;
  const days = [...new Set(contacts.map(({ day }) => day))].slice(-5);
  return [
    lastContactOn
      ? t("Last contact on {{day}}.", { day: sayDay(lastContactOn) })
      : t("No contact yet."),
    days.length > 1 &&
      t("Earlier contacts: {{days}}.", { days: formatList(days.map(sayShortDay)) }),
    rhythmDays && t("You want to be in touch {{every}}.", { every: every(rhythmDays) }),
    dueOn &&
      t(
        daysBetween(dueOn, today()) > 0
          ? "The next was due on {{day}}."
          : "The next is due on {{day}}.",
        { day: sayDay(dueOn) },
      ),
    nextTalk && t("Your next one-on-one is on {{day}}.", { day: sayDay(nextTalk.day) }),
  ]
    .filter(Boolean)
    .join(" ");
}
