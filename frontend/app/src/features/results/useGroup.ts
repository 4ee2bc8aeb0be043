import { useState } from "react";
import { below, boardsQuery, client, queries, roleQuery, useCreationKey } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { useNavigateIfHere } from "../../shared/layout/useNavigateIfHere";
import { explain } from "../../shared/problems";
import { boardOf } from "../../shared/survey";
import { tell } from "../../shared/ui";

/** Starts to group a survey's answers into themes and goes to where its progress is shown; opens the themes if there are some already. */
export function useGroup(surveyId: string): { group: () => void; pending: boolean } {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const key = useCreationKey();
  const [pending, setPending] = useState(false);
  const start = async () => {
    const boards = await queries.fetchQuery({ ...boardsQuery, staleTime: 0 });
    if (!boardOf(surveyId, boards)) {
      const { clauses } = (await queries.ensureQueryData(roleQuery)).value;
      const body = { surveyIds: [surveyId], role: clauses.some(({ leftOut }) => !leftOut) };
      await client.POST("/api/boards", { params: key.for(body), body });
      key.done();
      await queries.invalidateQueries({ queryKey: below("/api/boards") });
    }
    await navigateIfHere(`/surveys/${surveyId}/themes`);
  };
  const group = () => {
    setPending(true);
    start()
      .catch((error) => tell(`${t("The answers couldn’t be grouped")}. ${explain(error).text}`))
      .finally(() => setPending(false));
  };
  return { group, pending };
}
