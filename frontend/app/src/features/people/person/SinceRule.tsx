import { daysBetween, today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import type { Contact } from "../../../shared/talk";
import styles from "./person.module.css";
import { rowRule } from "./rule";
import { useAgo, useEvery } from "./useSince";

/** Time since the last contact against the wish, on twelve weeks. */
export function SinceRule({ contact, name }: { contact: Contact; name: string }) {
  const t = useT();
  const ago = useAgo();
  const every = useEvery();
  const { wish, now } = rowRule(contact, today());
  const last = contact.lastContactOn;
  const words = [
    last ? ago(daysBetween(last, today())) : t("no contact yet"),
    t("you want {{every}}", { every: every(contact.rhythmDays ?? 0) }),
  ].join(", ");
  const line = (x: number) => ({ x1: `${x}%`, x2: `${x}%` });
  return (
    <svg className={styles.since} height="20" role="img" aria-label={`${name}: ${words}.`}>
      <line className={styles.floor} x1="0" x2="100%" y1="10" y2="10" />
      {now !== undefined && (
        <line
          className={styles.within}
          x1="0"
          x2={`${Math.min(now, wish ?? now)}%`}
          y1="10"
          y2="10"
        />
      )}
      {now !== undefined && wish !== undefined && now > wish && (
        <line className={styles.ink} x1={`${wish}%`} x2={`${now}%`} y1="10" y2="10" />
      )}
      {wish !== undefined && <line className={styles.wish} {...line(wish)} y1="2" y2="18" />}
      {now !== undefined && <line className={styles.ink} {...line(now)} y1="4" y2="16" />}
    </svg>
  );
}
