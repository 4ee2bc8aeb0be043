import { formatTime, useT } from "../../../shared/i18n";
import { ButtonLink, Sign, Skeleton, Ticks, useGroupName } from "../../../shared/ui";
import styles from "../Home.module.css";
import type { RunningSurvey } from "../queries";

/** Counts per block while a survey runs; nothing else of the answers exists for a lead. */
export function Running({ survey, counts }: RunningSurvey) {
  const t = useT();
  const groupName = useGroupName();
  const { id, title, closesAt } = survey;
  return (
    <section aria-labelledby={`running-${id}`}>
      <h2 id={`running-${id}`}>{t("Running: {{title}}", { title })}</h2>
      <p className="note">{t("Closes on {{closes}}.", { closes: formatTime(closesAt) })}</p>
      {!counts && <Skeleton />}
      <ul className={styles.counts}>
        {counts?.blocks.map(({ id: block, kind, name, named, person, invited, answered }) => (
          <li key={block}>
            <Sign kind={kind} />
            <span>
              {named ? person : groupName({ kind, ...(name ? { name } : {}) })}{" "}
              {named && <span className="meta">{t("not anonymous")}</span>}
            </span>
            <Ticks filled={answered} of={invited} />
            <span className="num">
              {named
                ? t(answered ? "answered" : "not yet")
                : t("{{answered}} of {{invited}}", { answered, invited })}
            </span>
          </li>
        ))}
      </ul>
      <div className="row">
        <ButtonLink small to={`/surveys/${id}`}>
          {t("Open the survey")}
        </ButtonLink>
        <ButtonLink small to={`/surveys/${id}/links`}>
          {t("Print links")}
        </ButtonLink>
      </div>
    </section>
  );
}
