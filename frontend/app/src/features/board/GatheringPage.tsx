import { useEffect, useState } from "react";
import { msg, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Button, ButtonLink, EmptyRule, useHeadingFocus } from "../../shared/ui";
import { onlySurvey, whyNone } from "./gather/endText";
import { Progress, StartAgain } from "./gather/Progress";
import { isUnderWay, useSynthesis } from "./queries";
import { isNotFound } from "./state/failures";
import type { Board } from "./types";
import { BoardCrumb } from "./view/Head";
import { RemoveBoard } from "./view/RemoveBoard";

const titles = {
  cancelled: msg("Grouping was stopped"),
  failed: msg("The answers couldn’t be grouped"),
};

/**
 * Replaces an empty board while the synthesis runs.
 * @param onDone when there is something to show
 */
export function GatheringPage({ board, onDone }: { board: Board; onDone: () => void }) {
  const t = useT();
  const { data: synthesis = board.synthesis, error, refetch } = useSynthesis(board);
  const { state } = synthesis;
  const { languageModel: model } = board;
  const [removing, setRemoving] = useState(false);
  useEffect(() => {
    if (state === "done") onDone();
  }, [state, onDone]);
  useHeadingFocus(state === "failed" || state === "cancelled");
  const crumb = <BoardCrumb board={board} />;
  if (isNotFound(error)) {
    return (
      <>
        {crumb}
        <PageHead heading={t("This board no longer exists")} title={board.title}>
          {t(
            "It was deleted in another tab or on another device, or someone else has signed in since.",
          )}
        </PageHead>
        <ButtonLink to="/surveys">{t("All surveys")}</ButtonLink>
      </>
    );
  }
  if (state === "failed" || state === "cancelled") {
    return (
      <>
        {crumb}
        <PageHead heading={t(titles[state])} title={board.title}>
          {whyNone(board, synthesis)}
        </PageHead>
        <EmptyRule />
        <div className="row">
          {synthesis.failure === "too-many-statements" ? (
            <Fewer board={board} />
          ) : (
            <>
              <StartAgain boardId={board.id} />
              {model && <StartAgain boardId={board.id} plain />}
            </>
          )}
          <Button look="plain" onPress={() => setRemoving(true)}>
            {t("Delete board")}
          </Button>
        </div>
        <RemoveBoard boardId={board.id} open={removing} onClose={() => setRemoving(false)} />
      </>
    );
  }
  return (
    <>
      {crumb}
      <PageHead heading={t("Grouping the answers into themes")} title={board.title}>
        {model
          ? t(
              "You can leave this page in the meantime. The comments only go to the language model {{model}}.",
              { model },
            )
          : t("You can leave this page in the meantime. No text leaves this server.")}
      </PageHead>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {isUnderWay(synthesis) && <Progress boardId={board.id} synthesis={synthesis} />}
    </>
  );
}

/** Offers what can be done if there is too much. */
function Fewer({ board }: { board: Board }) {
  const t = useT();
  const survey = onlySurvey(board);
  return survey ? (
    <ButtonLink to={`/surveys/${survey.id}/answers`}>{t("Read results")}</ButtonLink>
  ) : (
    <ButtonLink to="/surveys">{t("All surveys")}</ButtonLink>
  );
}
