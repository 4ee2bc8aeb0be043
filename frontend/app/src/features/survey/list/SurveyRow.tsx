import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { formatDay, formatTime, msg, useT } from "../../../shared/i18n";
import { FiguresFrom, RepeatButton } from "../../../shared/repeat";
import { Thread } from "../../../shared/thread";
import { ButtonLink, Ticks } from "../../../shared/ui";
import type { SurveySummary } from "../types";
import styles from "./list.module.css";
import { type Phase, phaseOf } from "./phase";

type Props = {
  survey: SurveySummary;
  chain: Chain | undefined;
  now: Date;
};

/** Themes and decisions that come from a survey; there is no board yet where it is undefined. */
export type Chain = { board: Schemas["BoardSummary"] | undefined };

/** Below this no survey shows any comment, whatever number it has chosen. */
const fewest = 3;

const phaseActions = {
  draft: msg("Edit"),
  running: msg("View"),
  closed: msg("Read results"),
  opening: msg("View progress"),
  "held-back": msg("See why"),
  cancelled: msg("See why"),
};

export function SurveyRow({ survey, chain, now }: Props) {
  const t = useT();
  const { id, state, title, invited, answered } = survey;
  const phase = phaseOf(survey, now);
  const isVote = survey.purpose === "vote";
  const isRead = phase === "closed";
  const does = t(isVote && isRead ? "View results" : phaseActions[phase]);
  const results = isVote ? "/role/agreement" : `/surveys/${id}/results`;
  const to = isRead ? results : `/surveys/${id}`;
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
        </span>
        {isRead && !isVote && <FiguresFrom day={survey.figuresFrom} />}
        {isRead && !isVote && chain && (chain.board || (answered ?? 0) >= fewest) && (
          <ChainLine survey={survey} {...chain} />
        )}
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
        <ButtonLink small to={to} aria-label={t("{{do}}: {{title}}", { do: does, title })}>
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

/** From what was said to what those who said it read. */
function ChainLine({ survey: { id, title }, board }: Pick<Props, "survey"> & Chain) {
  const t = useT();
  const open = board ? board.themes - board.decided : 0;
  return (
    <Thread
      label={t("What follows from “{{title}}”", { title })}
      knots={[
        { key: "results", text: t("Results", { context: "survey" }), to: `/surveys/${id}/results` },
        board
          ? {
              key: "themes",
              text:
                board.due > 0
                  ? t("Themes: one is due again | Themes: {{count}} are due again", {
                      count: board.due,
                    })
                  : open > 0
                    ? t("Themes: one to decide | Themes: {{count}} to decide", { count: open })
                    : t("Themes"),
              to: `/themes/${board.id}`,
              here: board.due + open > 0,
            }
          : {
              key: "themes",
              text: t("Group into themes"),
              to: `/themes/new?from=${id}`,
              missing: true,
            },
        {
          key: "publish",
          text: board?.pending
            ? t("One unpublished change | {{count}} unpublished changes", { count: board.pending })
            : board?.published
              ? t("Decisions published")
              : t("Publish decisions"),
          ...(board && { to: `/themes/${board.id}/publish` }),
          here: Boolean(board && open === 0 && (board.pending || !board.published)),
          missing: !board?.published,
        },
      ]}
    />
  );
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
