import { formatTime, useStrings } from "../../../shared/i18n";
import { ButtonLink, Sign, Skeleton, Ticks, useGroupName } from "../../../shared/ui";
import styles from "../Home.module.css";
import type { RunningSurvey } from "../queries";
import { strings } from "../strings";

/** Counts per block while a survey runs; nothing else of the answers exists for a lead. */
export function Running({ survey, counts }: RunningSurvey) {
  const say = useStrings(strings);
  const groupName = useGroupName();
  const { id, title, closesAt } = survey;
  return (
    <section aria-labelledby={`running-${id}`}>
      <h2 id={`running-${id}`}>{say("running", { title })}</h2>
      <p className="note">{say("closesOn", { closes: formatTime(closesAt) })}</p>
      {!counts && <Skeleton />}
      <ul className={styles.counts}>
        {counts?.blocks.map(({ id: block, kind, name, named, person, invited, answered }) => (
          <li key={block}>
            <Sign kind={kind} />
            <span>
              {named ? person : groupName({ kind, ...(name ? { name } : {}) })}{" "}
              {named && <span className="meta">{say("named")}</span>}
            </span>
            <Ticks filled={answered} of={invited} />
            <span className="num">
              {named ? say(answered ? "answered" : "notYet") : say("of", { answered, invited })}
            </span>
          </li>
        ))}
      </ul>
      <div className="row">
        <ButtonLink small to={`/surveys/${id}`}>
          {say("open")}
        </ButtonLink>
        <ButtonLink small to={`/surveys/${id}/links`}>
          {say("links")}
        </ButtonLink>
      </div>
    </section>
  );
}
