import { useMutation } from "@tanstack/react-query";
import { client, ifMatch, queries, surveysQuery } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { useNavigateIfHere } from "../../../shared/layout";
import { explain } from "../../../shared/problems";
import { Menu, MenuItem, tell } from "../../../shared/ui";
import { surveyQuery } from "../queries";
import { restoring } from "./draft/restoring";
import { forgetOpened } from "./draft/untouched";
import type { DraftHistory } from "./draft/useDraft";

type Props = { history: DraftHistory; steps: { undo: boolean; redo: boolean }; isVote: boolean };

/** Offers actions on the whole draft. */
export function DraftMenu({ history, steps, isVote }: Props) {
  const t = useT();
  const remove = useDelete(history);
  return (
    <Menu label={t("More: undo, redo, delete")}>
      <MenuItem isDisabled={!steps.undo} onAction={() => history.undo()}>
        {t("Undo")}
      </MenuItem>
      <MenuItem isDisabled={!steps.redo} onAction={() => history.redo()}>
        {t("Redo")}
      </MenuItem>
      {!isVote && (
        <MenuItem stop onAction={() => remove.mutate()}>
          {t("Delete this draft")}
        </MenuItem>
      )}
    </Menu>
  );
}

/** Deletes at once and offers to take it back: a new draft that says the same. */
function useDelete(history: DraftHistory) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  return useMutation({
    mutationFn: async () => {
      // What cannot be saved as it is comes back, too.
      await history.saved().catch(() => {});
      const { value: typed, etag } = history.now();
      const path = { surveyId: typed.id };
      await client.DELETE("/api/surveys/{surveyId}", { params: { path, ...ifMatch(etag) } });
      return { saved: history.stored(), typed };
    },
    onError: (error) => tell(`${t("This draft couldn’t be deleted")}. ${explain(error).text}`),
    onSuccess: async ({ saved, typed }) => {
      history.forget();
      forgetOpened(saved.id);
      await navigateIfHere("/surveys");
      queries.removeQueries({ queryKey: surveyQuery(saved.id).queryKey });
      await queries.invalidateQueries({ queryKey: surveysQuery.queryKey });
      const title = typed.title.trim() || saved.title;
      const restore = restoring(saved, typed);
      const undo = () => {
        void restore()
          .then(({ id }) => navigateIfHere(`/surveys/${id}`, { from: "/surveys" }))
          .catch((error: unknown) =>
            tell(
              `${t("“{{title}}” couldn’t be restored", { title })}. ${explain(error).text}`,
              undo,
            ),
          );
      };
      tell(t("“{{title}}” deleted", { title }), undo);
    },
  });
}
