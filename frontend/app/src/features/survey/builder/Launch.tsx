import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, ifMatch, queries, slugOf, versioned } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm } from "../../../shared/ui";
import { surveyChanged, surveyQuery } from "../queries";
import type { PrivacyPreview } from "../types";
import type { Draft, DraftView } from "./draft/Draft";
import { LaunchCheck } from "./LaunchCheck";

type Props = {
  view: DraftView;
  draft: Draft;
  preview: PrivacyPreview;
  spare: (groupId: string) => number;
  untaken: boolean;
};

/** The one button that cannot be undone, with the final check before it. */
export function Launch({ view, draft, preview, spare, untaken }: Props) {
  const t = useT();
  const [checking, setChecking] = useState(false);
  const launch = useMutation({
    mutationFn: async () => {
      const saving = await draft.flush();
      if (saving.is === "failed") throw saving.error;
      if (saving.is !== "saved") throw new NotSaved();
      const { survey, etag } = draft.view();
      const path = { surveyId: survey.id };
      return versioned(
        client.POST("/api/surveys/{surveyId}/launch", { params: { path, ...ifMatch(etag) } }),
      );
    },
    onSuccess: (running) => {
      draft.forget();
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
  const unsaved = launch.error instanceof NotSaved;
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

class NotSaved extends Error {}
