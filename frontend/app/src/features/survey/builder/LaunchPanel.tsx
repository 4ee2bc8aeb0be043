import { useQuery } from "@tanstack/react-query";
import { useInstallation } from "../../../shared/api";
import { formatClock, formatShortTime, formatWeekday, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Fold, Sign, Skeleton, useGroupName } from "../../../shared/ui";
import { Sentences } from "../privacy/Sentences";
import { type Sentence, sentencesOf } from "../privacy/sentences";
import { signId } from "../privacy/spares";
import { previewQuery } from "../queries";
import type { PrivacyPreview, Survey } from "../types";
import { useNow } from "../useNow";
import styles from "./builder.module.css";
import { firstResults } from "./draft/firstResults";
import type { DraftHistory, DraftView } from "./draft/useDraft";
import { Inexact } from "./Inexact";
import { Launch } from "./Launch";
import { Preview } from "./preview/Preview";
import { Since } from "./Since";

type Props = {
  view: DraftView;
  history: DraftHistory;
  spare: (groupId: string) => number;
  /** Other items are selected than those in the form. */
  untaken: boolean;
};

/** These sentences stay visible, because they prevent a launch or leave nothing to read. */
const blocking = new Set<Sentence["says"]>([
  "obstacle",
  "same-question",
  "voted-already",
  "lookalike-character",
  "nothing",
]);

/**
 * Says what a launch would mean, after every saved change: when there is something to read, under
 * which names, and who is told what.
 */
export function LaunchPanel({ view, history, spare, untaken }: Props) {
  const t = useT();
  const nameOf = useGroupName();
  const { survey, etag } = view;
  const { data: preview, error, refetch } = useQuery(previewQuery(survey.id, etag));
  const { addressKind } = useInstallation();
  const sentences: Sentence[] = preview
    ? [
        ...(untaken ? [{ says: "obstacle", obstacle: "untaken-items" } as const] : []),
        ...sentencesOf(preview, survey, addressKind === "this-computer"),
      ]
    : [];
  const block = sentences.filter(({ says }) => blocking.has(says));
  return (
    <section
      className={`sheet ${styles.preview}`}
      aria-label={t("What this means for respondents")}
    >
      <First survey={survey} preview={preview} />
      {error && (
        <ProblemNote
          error={error}
          title={t("Can’t check what this means for them right now")}
          onRetry={() => void refetch()}
        />
      )}
      {!preview && !error && <Skeleton />}
      {preview && (
        <>
          {preview.blocks.length > 0 && (
            <>
              <h3>{t("Results appear under")}</h3>
              <ul className={styles.under}>
                {preview.blocks.map((block) => (
                  <li key={block.id}>
                    <Sign kind={block.kind} spare={spare(signId(block))} />
                    {block.person ?? nameOf(block)}
                    <span className={block.named ? "meta" : "num"}>
                      {block.named ? t("not anonymous") : block.invited}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {preview.change && (
            <Since
              change={preview.change}
              rated={!preview.noFigures && survey.questions.some(({ kind }) => kind === "item")}
              k={preview.k}
            />
          )}
          <Inexact preview={preview} survey={survey} history={history} />
          {block.length > 0 && <Sentences of={block} />}
          <Fold label={t("What respondents are told")}>
            <Sentences of={sentences.filter((sentence) => !block.includes(sentence))} />
          </Fold>
          <div className={styles.launch}>
            <Launch
              view={view}
              history={history}
              preview={preview}
              spare={spare}
              untaken={untaken}
            />
            <Preview survey={survey} prepare={() => history.saved().catch(() => {})} plain />
          </div>
        </>
      )}
    </section>
  );
}

function First({ survey, preview }: { survey: Survey; preview: PrivacyPreview | undefined }) {
  const t = useT();
  const now = useNow();
  const { zone } = survey;
  const first = firstResults(survey, preview, now);
  const byTime = first !== "all-answered";
  const isSoon = byTime && first.at.getTime() - now.getTime() < 6 * 86_400_000;
  const at = byTime ? first.at.toISOString() : "";
  const time = isSoon
    ? `${formatWeekday(at, zone)} ${formatClock(at, zone)}`
    : byTime && formatShortTime(at, zone);
  return (
    <div>
      <p className="meta">{t("First results")}</p>
      <p className={styles.first}>
        {byTime
          ? t("{{time}} at the earliest", { time: time || "" })
          : t("As soon as everyone has answered")}
      </p>
      <p className="note">
        {!byTime
          ? t("You can close the survey then. Otherwise it closes at its closing time.")
          : first.why === "notice"
            ? t("You hand out links, so the survey stays open for at least a day.")
            : t("That’s when the survey closes.")}
      </p>
    </div>
  );
}
