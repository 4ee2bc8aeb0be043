import { Link } from "react-router";
import { inLanguage, useT } from "../../../shared/i18n";
import { Fold } from "../../../shared/ui";
import styles from "../growth.module.css";
import type { GoalTemplate } from "../types";

/** Goals with prepared steps. The experiments begin alike and are one; which one is chosen on its page. */
export function GoalTemplates({ of }: { of: GoalTemplate[] }) {
  const t = useT();
  const first = of.find(({ kind }) => kind === "experiment");
  const shown = of.filter((each) => each.kind !== "experiment" || each === first);
  return (
    <Fold
      label={t("Start from a template")}
      about={t("{{count}} template | {{count}} templates", { count: shown.length })}
    >
      <ul className={styles.templates}>
        {shown.map((each) => (
          <li key={each.id}>
            <Link to={`/grow/new?template=${each.id}`}>
              {each === first ? t("An experiment") : inLanguage(each.title)}
            </Link>
            <span className={styles.purpose}>
              {each === first
                ? t("Try one change, with a day to stop.")
                : firstSentence(inLanguage(each.purpose))}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

const firstSentence = (text: string): string => text.split(/(?<=\.)\s/)[0] ?? "";
