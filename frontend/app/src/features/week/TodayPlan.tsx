import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Link } from "react-router";
import { mondayOf, plusDays, today } from "../../shared/days";
import { useT } from "../../shared/i18n";
import { useMinutes } from "../../shared/minutes";
import { ButtonLink } from "../../shared/ui";

import { blockName, isPlanned } from "./labels";
import { weekQuery } from "./queries";
import styles from "./week.module.css";

/** What is planned for today, and from Friday on that the week waits to be looked back on; nothing without a plan. */
export function TodayPlan() {
  const t = useT();
  const minutes = useMinutes();
  const id = useId();
  const week = mondayOf(today());
  const { data: plan } = useQuery(weekQuery(week));
  if (!plan || plan.blocks.length === 0) return null;
  const blocks = plan.blocks.filter((block) => block.day === today() && isPlanned(block));
  const over = today() >= plusDays(week, 4) && !plan.lookedBackAt;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t("Planned for today")}</h2>
      {blocks.length === 0 ? (
        <p className="note">{t("Nothing is planned for today.")}</p>
      ) : (
        <ul className="rows">
          {blocks.map((block) => (
            <li key={block.id}>
              <div>
                <p className="meta">
                  {[block.start, minutes(block.minutes)].filter(Boolean).join(", ")}
                </p>
                <p dir="auto">{blockName(t, block)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {over ? (
        <div className={`row ${styles.then}`}>
          <ButtonLink small to={`/week/close?week=${week}`}>
            {t("Close the week")}
          </ButtonLink>
        </div>
      ) : (
        <p className="note">
          <Link to="/week">{t("See the whole week")}</Link>
        </p>
      )}
    </section>
  );
}
