import { useMutation } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useNavigate } from "react-router";
import { client, ifMatch, queries, surveysQuery } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { explain, ProblemNote } from "../../../shared/problems";
import { Button, Icon, tell } from "../../../shared/ui";
import { surveyQuery } from "../queries";
import styles from "./builder.module.css";
import { restoring } from "./draft/restoring";
import { forgetOpened } from "./draft/untouched";
import type { DraftHistory } from "./draft/useDraft";

/** Deletes at once and offers to take it back: a new draft that says the same. */
export function DeleteDraft({ history }: { history: DraftHistory }) {
  const t = useT();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: async () => {
      // What cannot be saved as it is comes back, too.
      await history.saved().catch(() => {});
      const { value: typed, etag } = history.now();
      const path = { surveyId: typed.id };
      await client.DELETE("/api/surveys/{surveyId}", { params: { path, ...ifMatch(etag) } });
      return { saved: history.stored(), typed };
    },
    onSuccess: async ({ saved, typed }) => {
      history.forget();
      forgetOpened(saved.id);
      await navigate("/surveys");
      queries.removeQueries({ queryKey: surveyQuery(saved.id).queryKey });
      await queries.invalidateQueries({ queryKey: surveysQuery.queryKey });
      const title = typed.title.trim() || saved.title;
      const restore = restoring(saved, typed);
      const undo = () =>
        void restore()
          .then(({ id }) => navigate(`/surveys/${id}`))
          .catch((error: unknown) =>
            tell(
              `${t("“{{title}}” couldn’t be restored", { title })}. ${explain(error).text}`,
              undo,
            ),
          );
      tell(t("“{{title}}” deleted", { title }), undo);
    },
  });
  return (
    <div className={styles.delete}>
      <ProblemNote error={remove.error} />
      <Button look="plain" isPending={remove.isPending} onPress={() => remove.mutate()}>
        <Icon of={Trash2} />
        {t("Delete this draft")}
      </Button>
    </div>
  );
}
