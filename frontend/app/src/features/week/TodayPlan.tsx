import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Link } from "react-router";
import { mondayOf, sayShortDay, today } from "../../shared/days";
import { formatWeekday, useT } from "../../shared/i18n";
import { DayLines } from "./day/DayLines";
import { weekListOf } from "./day/weekList";
import { weekQuery } from "./queries";
import styles from "./week.module.css";

/** Today in the order of its hours; what is only due stands among what is to do. Nothing in a week without anything. */
export function TodayPlan() {
  const t = useT();
  const id = useId();
  const now = today();
  const { data: plan } = useQuery(weekQuery(mondayOf(now)));
  const days = plan ? weekListOf(plan, [], now).days : [];
  if (days.every(({ lines }) => lines.length === 0)) return null;
  const lines = days.find(({ day }) => day === now)?.lines.filter(({ task }) => !task) ?? [];
  return (
    <section className={styles.now} aria-labelledby={id}>
      <h2 id={id}>
        {t("Today")}{" "}
        <span className="meta">{`${formatWeekday(now, "UTC")} ${sayShortDay(now)}`}</span>
      </h2>
      {lines.length === 0 ? (
        <p className="note">{t("Nothing is planned for today.")}</p>
      ) : (
        <DayLines day={now} lines={lines} />
      )}
      <p className="note">
        <Link to="/week">{t("See the week")}</Link>
      </p>
    </section>
  );
}
