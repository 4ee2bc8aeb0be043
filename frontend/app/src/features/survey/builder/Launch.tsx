import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, ifMatch, queries, slugOf, versioned } from "../../../shared/api";
import { NotSavedError } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { NoFigures } from "../../../shared/inexact";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm } from "../../../shared/ui";
import { surveyChanged, surveyQuery } from "../queries";
import type { PrivacyPreview } from "../types";
import type { DraftHistory, DraftView } from "./draft/useDraft";
import { LaunchCheck } from "./LaunchCheck";

type Props = {
  view: DraftView;
  history: DraftHistory;
  preview: PrivacyPreview;
  spare: (groupId: string) => number;
  untaken: boolean;
};

/** The one button that cannot be undone, with the final check before it. */
export function Launch({ view, history, preview, spare, untaken }: Props) {
  const t = useT();
  const [checking, setChecking] = useState(false);
  const launch = useMutation({
    mutationFn: async () => {
      const { value, etag } = await history.saved();
      const path = { surveyId: value.id };
      return versioned(
        client.POST("/api/surveys/{surveyId}/launch", { params: { path, ...ifMatch(etag) } }),
      );
    },
    onSuccess: (running) => {
      history.forget();
      surveyChanged(running);
    },
    onError: (error) => {
      setChecking(false);
      // Launched, removed or changed elsewhere, or its people were: the page then shows what it is now.
      if (["not-a-draft", "changed-meanwhile"].includes(slugOf(error) ?? "")) {
        void queries.invalidateQueries({ queryKey: surveyQuery(view.survey.id).queryKey });
      }
    },
  });
  const blocked = untaken || preview.obstacles.length > 0 || preview.invited === 0;
  const unsaved = launch.error instanceof NotSavedError;
  return (
    <>
      {launch.error && unsaved && (
        <p className="note stop" role="alert">
          {t("Not launched: the draft couldn’t be saved")}
        </p>
      )}
      {launch.error && !unsaved && (
        <ProblemNote error={launch.error} title={t("Not launched. Your draft is saved")} />
      )}
      <NoFigures of={preview} purpose={view.survey.purpose} />
      <Button look="primary" isDisabled={blocked} onPress={() => setChecking(true)}>
        {t("Launch for {{count}} person | Launch for {{count}} people", { count: preview.invited })}
      </Button>
      <Confirm
        open={checking}
        onClose={() => setChecking(false)}
        heading={t("Launch for {{count}} person? | Launch for {{count}} people?", {
          count: preview.invited,
        })}
        action={t("Launch for {{count}} person | Launch for {{count}} people", {
          count: preview.invited,
        })}
        onConfirm={() => launch.mutate()}
        pending={launch.isPending}
      >
        <LaunchCheck survey={view.survey} preview={preview} spare={spare} />
      </Confirm>
    </>
  );
}
