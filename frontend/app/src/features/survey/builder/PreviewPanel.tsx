import { useQuery } from "@tanstack/react-query";
import { useInstallation } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Skeleton } from "../../../shared/ui";
import { PrivacyFlow } from "../privacy/PrivacyFlow";
import { Sentences } from "../privacy/Sentences";
import { sentencesOf } from "../privacy/sentences";
import { previewQuery } from "../queries";
import styles from "./builder.module.css";
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

/** What a launch would mean for those asked, read anew after every saved change. */
export function PreviewPanel({ view, history, spare, untaken }: Props) {
  const t = useT();
  const { survey, etag } = view;
  const { data: preview, error, refetch } = useQuery(previewQuery(survey.id, etag));
  const { addressKind } = useInstallation();
  return (
    <section className={`sheet ${styles.preview}`} aria-labelledby="preview">
      <h2 id="preview">{t("What this means for respondents")}</h2>
      <p className="note">{t("Everyone reads the same rules before the first question.")}</p>
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
              <h3>{t("How results will be grouped")}</h3>
              <PrivacyFlow blocks={preview.blocks} spare={spare} />
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
          <Sentences
            of={[
              ...(untaken ? [{ says: "obstacle", obstacle: "untaken-items" } as const] : []),
              ...sentencesOf(preview, survey, addressKind === "this-computer"),
            ]}
          />
          <div className={styles.foot}>
            <Launch
              view={view}
              history={history}
              preview={preview}
              spare={spare}
              untaken={untaken}
            />
            <Preview survey={survey} prepare={() => history.saved().catch(() => {})} />
          </div>
        </>
      )}
    </section>
  );
}
