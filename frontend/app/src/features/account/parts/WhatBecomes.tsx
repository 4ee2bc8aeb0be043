import { formatDay, language, useT } from "../../../shared/i18n";
import { Pair } from "../../../shared/ui";
import styles from "../Account.module.css";
import type { Departure } from "../queries";

type Props = { of: Departure; mine: boolean };

/** What is handed over and what is deleted when a member leaves; of one's own work with what can be downloaded before. */
export function WhatBecomes({ of: departure, mine }: Props) {
  const t = useT();
  const { people, goals, entries } = departure;
  return (
    <>
      <h3>{t("Survey results")}</h3>
      {mine ? <OwnResults of={departure} /> : <Results of={departure} />}
      <h3>{t("Deleted")}</h3>
      <dl className={styles.counts}>
        <Pair of={t("People")}>{people}</Pair>
        <Pair of={t("Goals")}>{goals}</Pair>
        <Pair of={t("Log entries")}>{entries}</Pair>
      </dl>
      <p className="note">
        {t(
          "Drafts, notes, one-on-ones and the planned hours are deleted as well. API tokens stop.",
        )}
      </p>
      {mine && (
        <>
          <h3>{t("Download first")}</h3>
          <ul>
            <li>
              <a href="/api/people/downloads/csv" download>
                {t("People, CSV")}
              </a>
            </li>
            <li>
              <a href={`/api/log/downloads/entries?language=${language()}`} download>
                {t("Log, CSV")}
              </a>
            </li>
            <li>
              <a href={`/api/history/downloads/changes?language=${language()}`} download>
                {t("History of changes, CSV")}
              </a>
            </li>
          </ul>
        </>
      )}
    </>
  );
}

/** An owner sees how many there are and who receives them. */
function Results({ of: { closed } }: { of: Departure }) {
  const t = useT();
  const names = [...new Set(closed.flatMap(({ successor }) => successor ?? []))];
  const count = (name?: string) => closed.filter(({ successor }) => successor === name).length;
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          {t("{{name}} receives one survey. | {{name}} receives {{count}} surveys.", {
            name,
            count: count(name),
          })}
        </li>
      ))}
      <li>
        {count() === 0
          ? t("No results are deleted.")
          : t(
              "The results of one survey are deleted, because nobody else may read them. | The results of {{count}} surveys are deleted, because nobody else may read them.",
              { count: count() },
            )}
      </li>
    </ul>
  );
}

function OwnResults({ of: { closed } }: { of: Departure }) {
  const t = useT();
  if (closed.length === 0) return <p className="note">{t("You have no results.")}</p>;
  return (
    <ul>
      {closed.map(({ id, title, closesAt, successor }) => (
        <li key={id}>
          {t(
            successor
              ? "“{{title}}” of {{day}}: {{name}} receives the results."
              : "“{{title}}” of {{day}}: the results are deleted.",
            { title: title ?? "", day: formatDay(closesAt), name: successor ?? "" },
          )}{" "}
          <a href={`/api/surveys/${id}/downloads/results`} download>
            {t("Download")}
          </a>
        </li>
      ))}
    </ul>
  );
}
