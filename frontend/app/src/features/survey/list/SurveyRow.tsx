import { Link } from "react-router";
import { formatDay, formatTime, useStrings } from "../../../shared/i18n";
import { RepeatButton, repeatStrings } from "../../../shared/repeat";
import { ButtonLink, Ticks } from "../../../shared/ui";
import type { SurveySummary } from "../types";
import styles from "./list.module.css";
import { type Phase, phaseOf } from "./phase";
import { listStrings } from "./strings";

type Props = { survey: SurveySummary; now: Date };

export function SurveyRow({ survey, now }: Props) {
  const say = useStrings(listStrings);
  const sayRepeat = useStrings(repeatStrings);
  const { id, state, title, invited, answered } = survey;
  const phase = phaseOf(survey, now);
  const overdue = phase === "opening" || phase === "held-back";
  const isVote = survey.purpose === "vote";
  const isRead = phase === "closed";
  const does = say(isVote && isRead ? "do.vote" : `do.${phase}`);
  const results = isVote ? "/agreement" : `/surveys/${id}/results`;
  const to = isRead ? results : `/surveys/${id}`;
  return (
    <li className={styles.row}>
      <span>
        <Link className={styles.title} to={to}>
          {title}
        </Link>{" "}
        <span className="tag">{say(`state.${overdue ? "closed" : state}`)}</span>{" "}
        {isVote && <span className="tag">{say("vote")}</span>}
        {survey.cycle && (
          <span className="tag">{sayRepeat("cycle", { number: survey.cycle.number })}</span>
        )}
        <span className="meta">
          <Meta survey={survey} phase={phase} />
        </span>
      </span>
      <span className={styles.count}>
        {invited !== undefined && answered !== undefined && state !== "cancelled" && (
          <>
            <Ticks filled={answered} of={invited} />
            <span className="note">{say("n-of-m", { count: answered, m: invited })}</span>
          </>
        )}
      </span>
      <span className={styles.acts}>
        <ButtonLink small to={to} aria-label={say("do.about", { do: does, title })}>
          {does}
        </ButtonLink>
        {!isVote &&
          (isRead ? (
            <RepeatButton small look="plain" surveyId={id} title={title} />
          ) : (
            <ButtonLink
              small
              look="plain"
              to={`/surveys/new?from=${id}`}
              aria-label={say("copy.about", { title })}
            >
              {say("copy")}
            </ButtonLink>
          ))}
      </span>
    </li>
  );
}

function Meta({ survey, phase }: { survey: SurveySummary; phase: Phase }) {
  const say = useStrings(listStrings);
  const { createdAt, closesAt } = survey;
  return say(`${phase}.meta`, { day: formatDay(createdAt), time: formatTime(closesAt) });
}
