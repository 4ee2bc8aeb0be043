import { useMutation, useQuery } from "@tanstack/react-query";
import { client, queries } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { tell } from "../../shared/ui";
import { marksQuery } from "./queries";
import type { Comment } from "./types";

type Change = { commentId: string; important: boolean };

/**
 * The lead's own marks; a press shows at once, and what could not be saved is taken back and said. Until they are
 * read nobody knows what stands beside a new one, so they are read again with it.
 */
export function useMarks(surveyId: string) {
  const t = useT();
  const query = marksQuery(surveyId);
  const { data, isLoadingError } = useQuery(query);
  const show = ({ commentId, important }: Change) =>
    queries.setQueryData(
      query.queryKey,
      (ids) => ids && [...ids.filter((id) => id !== commentId), ...(important ? [commentId] : [])],
    );
  const { mutate } = useMutation({
    mutationFn: (body: Change) =>
      client.POST("/api/surveys/{surveyId}/marks", { params: { path: { surveyId } }, body }),
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey: query.queryKey });
      show(change);
    },
    onError: (_, { commentId, important }) => {
      show({ commentId, important: !important });
      tell(t("The mark couldn’t be saved"));
    },
    onSuccess: (_, { commentId, important }) =>
      tell(t(important ? "Marked as important" : "Mark removed"), () =>
        mutate({ commentId, important: !important }),
      ),
    onSettled: () => {
      if (queries.getQueryData(query.queryKey)) return;
      void queries.invalidateQueries({ queryKey: query.queryKey });
    },
  });
  const marked = data && new Set(data);
  const onMark = ({ id }: Comment) => mutate({ commentId: id, important: !marked?.has(id) });
  return { marked, unread: isLoadingError, onMark };
}
