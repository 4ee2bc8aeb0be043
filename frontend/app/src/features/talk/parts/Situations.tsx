import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { inLanguage, useT } from "../../../shared/i18n";
import { situationAt, situationsQuery, situationTemplatesQuery } from "../../../shared/situation";
import styles from "../talk.module.css";

/** Shows what is still open with someone, and what a conversation with them may need. */
export function Situations({ person }: { person: string }) {
  const t = useT();
  const { data: all = [] } = useQuery(situationsQuery);
  const { data: templates = [] } = useQuery(situationTemplatesQuery);
  const open = all.filter(
    ({ state, answers }) =>
      (state === "open" || state === "set-aside") &&
      answers.some((answer) => answer.person?.id === person),
  );
  return (
    <>
      {open.length > 0 && (
        <>
          <h3>{t("Open situations")}</h3>
          <ul className="rows">
            {open.map(({ id, title, name }) => (
              <li key={id}>
                <Link to={`/situations/${id}`} dir="auto">
                  {title ?? inLanguage(name)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <details className={styles.panelPart}>
        <summary>{t("Prompts for difficult conversations")}</summary>
        <ul className="rows">
          {templates
            .filter(({ form }) => form.offered?.includes("one-on-one"))
            .map(({ key, form }) => (
              <li key={key}>
                <Link to={situationAt(key, { person })}>{inLanguage(form.name)}</Link>
              </li>
            ))}
        </ul>
      </details>
    </>
  );
}
