import { inLanguage, useT } from "../../../shared/i18n";
import styles from "../running.module.css";
import type { Counts, Survey } from "../types";

type Props = { survey: Survey; counts: Counts };

/** Links that the lead may have used, in the words that everybody asked reads. */
export function TakenLinks({ survey, counts: { takings, allHandedOut } }: Props) {
  const t = useT();
  const told = [...takings.map((taking) => taking.told), ...(allHandedOut ? [allHandedOut] : [])];
  if (told.length === 0) return null;
  return (
    <section className={styles.sec} aria-labelledby="taken">
      <h2 id="taken">{t("Links you have access to")}</h2>
      <ul className="rows">
        {told.map((text) => (
          <li key={inLanguage(text)}>{inLanguage(text)}</li>
        ))}
      </ul>
      <p className="note">
        {t("Everyone you asked can read this, before and after they answer.")}{" "}
        {takings.length > 0 &&
          t(
            "Answers through links that were still unused then don’t count towards the {{k}} answers a group needs.",
            { k: survey.k },
          )}
      </p>
    </section>
  );
}
