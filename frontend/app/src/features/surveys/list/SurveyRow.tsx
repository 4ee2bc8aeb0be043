import { Link } from "react-router";
import { formatDay, formatTime, useStrings } from "../../../shared/i18n";
import { RepeatButton, repeatStrings } from "../../../shared/repeat";
import { ButtonLink, Ticks } from "../../../shared/ui";
import type { SurveySummary } from "../types";
import styles from "./list.module.css";
import { listStrings } from "./strings";

type Props = { survey: SurveySummary; now: Date };

export function SurveyRow({ survey, now }: Props) {
  const say = useStrings(listStrings);
  const sayRepeat = useStrings(repeatStrings);
  const { id, state, title, invited, answered } = survey;
  const opening =
    (state === "running" && new Date(survey.closesAt) <= now) ||
    (state === "closed" && !survey.resultsReady);
  const does = say(`do.${opening ? "opening" : state}`);
  const to = state === "closed" && !opening ? `/surveys/${id}/results` : `/surveys/${id}`;
  return (
    <li className={styles.row}>
      <span>
        <Link className={styles.title} to={to}>
          {title}
        </Link>{" "}
        <span className="tag">{say(`state.${state}`)}</span>{" "}
        {survey.cycle && (
          <span className="tag">{sayRepeat("cycle", { number: survey.cycle.number })}</span>
        )}
        <span className="meta">
          <Meta survey={survey} opening={opening} />
        </span>
      </span>
      <span className={styles.count}>
        {invited !== undefined && answered !== undefined && state !== "cancelled" && (
          <>
            <Ticks filled={answered} of={invited} />
            <span className="note">{say("n-of-m", { n: answered, m: invited })}</span>
          </>
        )}
      </span>
      <span className={styles.acts}>
        <ButtonLink small to={to} aria-label={say("do.about", { do: does, title })}>
          {does}
        </ButtonLink>
        {state === "closed" && !opening ? (
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
        )}
      </span>
    </li>
  );
}

function Meta({ survey, opening }: { survey: SurveySummary; opening: boolean }) {
  const say = useStrings(listStrings);
  const { state, createdAt, closesAt, zone } = survey;
  const time = formatTime(closesAt, zone);
  if (state === "draft") return say("draft.meta", { day: formatDay(createdAt) });
  if (state === "cancelled") return say("cancelled.meta");
  if (opening) return say("opening.meta", { time });
  return say(state === "running" ? "running.meta" : "over.meta", { time });
}
