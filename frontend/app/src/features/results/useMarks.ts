import { useQuery } from "@tanstack/react-query";
import { queries } from "../../shared/api";
import { type ChangeRequest, changeLater, tellRefusal, useChange } from "../../shared/changes";
import { useT } from "../../shared/i18n";
import { marksQuery } from "./queries";
import type { ResultComment } from "./types";

const mark = (surveyId: string, id: string, important: boolean): ChangeRequest => {
  const { queryKey: key } = marksQuery(surveyId);
  const reread = queries.getQueryData(key) ? [] : [key];
  const list = { key, list: [] };
  return {
    operation: "POST /api/surveys/{surveyId}/marks",
    ...{ path: { surveyId }, thing: `mark ${id}`, fields: { commentId: id, important }, reread },
    optimistic: [important ? { add: { id }, to: list } : { remove: id, from: list }],
  };
};

/** The lead's own marks. Until they are read nobody knows what stands beside a new one, so they are read again with it. */
export function useMarks(surveyId: string) {
  const t = useT();
  const { data, isLoadingError } = useQuery(marksQuery(surveyId));
  const { change } = useChange();
  const marked = data && new Set(data.map(({ id }) => id));
  const onMark = ({ id }: ResultComment) => {
    const important = !marked?.has(id);
    if (!marked) void queries.cancelQueries({ queryKey: marksQuery(surveyId).queryKey });
    change(mark(surveyId, id, important), {
      said: t(important ? "Marked as important" : "Mark removed"),
      undo: () => changeLater(mark(surveyId, id, !important)),
    }).catch(tellRefusal);
  };
  return { marked, unread: isLoadingError, onMark };
}
