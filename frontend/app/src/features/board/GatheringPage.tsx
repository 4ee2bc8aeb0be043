import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Button, ButtonLink, EmptyRule, useHeadingFocus } from "../../shared/ui";
import { onlySurvey, whyNone } from "./gather/endText";
import { Progress, StartAgain } from "./gather/Progress";
import { progressStrings } from "./gather/strings";
import { isUnderWay, synthesisQuery } from "./queries";
import { isNotFound } from "./state/failures";
import { boardStrings } from "./strings";
import type { Board } from "./types";
import { RemoveBoard } from "./view/RemoveBoard";

/** In place of a board that has nothing on it yet. @param onDone when there is something to show */
export function GatheringPage({ board, onDone }: { board: Board; onDone: () => void }) {
  const say = useStrings(progressStrings);
  const sayBoard = useStrings(boardStrings);
  const {
    data: synthesis = board.synthesis,
    error,
    refetch,
  } = useQuery({
    ...synthesisQuery(board.id),
    initialData: board.synthesis,
  });
  const { state } = synthesis;
  const [removing, setRemoving] = useState(false);
  useEffect(() => {
    if (state === "done") onDone();
  }, [state, onDone]);
  useHeadingFocus(state === "failed" || state === "cancelled");
  const crumb = (
    <Crumb way={[{ to: "/themes", name: sayBoard("understand") }]} here={board.title} />
  );
  if (isNotFound(error)) {
    return (
      <>
        {crumb}
        <PageHead heading={sayBoard("board-gone")} title={board.title}>
          {sayBoard("board-gone.why")}
        </PageHead>
        <ButtonLink to="/themes">{sayBoard("board-gone.list")}</ButtonLink>
      </>
    );
  }
  if (state === "failed" || state === "cancelled") {
    return (
      <>
        {crumb}
        <PageHead heading={say(`${state}.title`)} title={board.title}>
          {whyNone(board, synthesis)}
        </PageHead>
        <EmptyRule />
        <div className="row">
          {synthesis.failure === "too-many-statements" ? (
            <Fewer board={board} />
          ) : (
            <StartAgain boardId={board.id} />
          )}
          <Button look="plain" onPress={() => setRemoving(true)}>
            {sayBoard("remove-board")}
          </Button>
        </div>
        <RemoveBoard boardId={board.id} open={removing} onClose={() => setRemoving(false)} />
      </>
    );
  }
  return (
    <>
      {crumb}
      <PageHead heading={say("heading")} title={board.title}>
        {say("lede")}
      </PageHead>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {isUnderWay(synthesis) && <Progress boardId={board.id} synthesis={synthesis} />}
    </>
  );
}

/** What can be done where there is too much. */
function Fewer({ board }: { board: Board }) {
  const say = useStrings(progressStrings);
  const survey = onlySurvey(board);
  return survey ? (
    <ButtonLink to={`/surveys/${survey.id}/results`}>{say("start.results")}</ButtonLink>
  ) : (
    <ButtonLink to="/themes">{say("start.fewer")}</ButtonLink>
  );
}
