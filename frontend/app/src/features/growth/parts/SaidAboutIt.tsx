import { useQuery } from "@tanstack/react-query";
import { gapsQuery, type Schemas } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { Voice } from "../../../shared/ui";
import styles from "../growth.module.css";

/** Pieces of advice beside a new goal. */
const mostAdvice = 5;

/** Shows the advice, and what the lead found missing, to read while writing; it fills no field. */
export function SaidAboutIt({ rating }: { rating: Schemas["ThreadRating"] }) {
  const t = useT();
  const { data: gaps } = useQuery(gapsQuery(rating.surveyId));
  const item = gaps?.items.find(({ questionId }) => questionId === rating.questionId);
  const advice = item?.advice.slice(0, mostAdvice) ?? [];
  const missing = item?.self?.whyNot;
  if (!missing && advice.length === 0) return null;
  return (
    <section className={styles.said} aria-label={t("What was said about it")}>
      {missing && (
        <>
          <h2>{t("What you said is missing")}</h2>
          <Voice>{missing}</Voice>
        </>
      )}
      {advice.length > 0 && (
        <>
          <h2>{t("What would make it a 10, according to others")}</h2>
          <ul className="rows">
            {advice.map(({ id, text }) => (
              <li key={id} className="voice" dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="note">
        {t("Write the goal in your own words. Comments aren’t copied into goals.")}
      </p>
    </section>
  );
}
