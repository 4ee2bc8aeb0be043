import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { formatDay, formatTime, msg, useT } from "../../../shared/i18n";
import { FiguresFrom, RepeatButton } from "../../../shared/repeat";
import { ReceivedFrom } from "../../../shared/survey";
import { ButtonLink, Ticks } from "../../../shared/ui";
import type { SurveySummary } from "../types";
import styles from "./list.module.css";
import { type Phase, phaseOf } from "./phase";

type Board = Schemas["BoardSummary"];
type Props = { survey: SurveySummary; board: Board | undefined; now: Date };

const phaseActions = {
  draft: msg("Edit"),
  running: msg("View"),
  closed: msg("Read answers"),
  opening: msg("View progress"),
  "held-back": msg("See why"),
  cancelled: msg("See why"),
};

export function SurveyRow({ survey, board, now }: Props) {
  const t = useT();
  const { id, state, title, invited, answered } = survey;
  const phase = phaseOf(survey, now);
  const isVote = survey.purpose === "vote";
  const isRead = phase === "closed";
  const to = `/surveys/${id}`;
  const next = isRead && board ? nextOn(board) : undefined;
  const does = t(next?.does ?? (isVote && isRead ? msg("View results") : phaseActions[phase]));
  return (
    <li className={styles.row}>
      <span>
        <Link className={styles.title} to={to}>
          {title}
        </Link>{" "}
        {isVote && <span className="tag">{t("Vote")}</span>}
        {survey.cycle && (
          <span className="tag">{t("Round {{number}}", { number: survey.cycle.number })}</span>
        )}
        <span className="meta">
          <Meta survey={survey} phase={phase} />
          {survey.received && (
            <>
              . <ReceivedFrom {...survey.received} />
            </>
          )}
        </span>
        {isRead && !isVote && <FiguresFrom day={survey.figuresFrom} />}
      </span>
      <span className={styles.count}>
        {invited !== undefined && answered !== undefined && state !== "cancelled" && (
          <>
            <Ticks filled={answered} of={invited} />
            <span className="note">
              {t("{{count}} of {{m}} answered", { count: answered, m: invited })}
            </span>
          </>
        )}
      </span>
      <span className={styles.acts}>
        <ButtonLink
          small
          to={next?.to ?? to}
          aria-label={t("{{do}}: {{title}}", { do: does, title })}
        >
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
              aria-label={t("Duplicate: {{title}}", { title })}
            >
              {t("Duplicate")}
            </ButtonLink>
          ))}
      </span>
    </li>
  );
}

/** Says what waits for the lead on the board of a survey. */
function nextOn({ id, themes, decided, due, published, pending }: Board) {
  const to = `/themes/${id}`;
  if (due > 0) return { does: msg("Decide again"), to };
  if (decided < themes) return { does: msg("Decide themes"), to };
  if (pending || !published) return { does: msg("Tell people"), to: `${to}/publish` };
  return undefined;
}

const phaseTexts = {
  draft: msg("Created on {{day}}"),
  running: msg("Closes on {{time}}"),
  closed: msg("Closed on {{time}}"),
  opening: msg("Closed on {{time}}. The answers are being opened"),
  "held-back": msg("Closed on {{time}}. The results aren’t available yet"),
  cancelled: msg("Cancelled. The answers have been deleted"),
};

function Meta({ survey, phase }: { survey: SurveySummary; phase: Phase }) {
  const t = useT();
  const { createdAt, closesAt } = survey;
  return t(phaseTexts[phase], { day: formatDay(createdAt), time: formatTime(closesAt) });
}
