import { useMutation } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useNavigate } from "react-router";
import { CreationKey, client, ifMatch, queries } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Icon, tell } from "../../../shared/ui";
import { surveyQuery } from "../queries";
import type { Survey } from "../types";
import styles from "./builder.module.css";
import type { Draft } from "./Draft";
import { newDraft, sameAs, templateOf } from "./newDraft";
import { builderStrings } from "./strings";

/** Deletes at once and offers to take it back: a new draft that says the same. */
export function DeleteDraft({ draft }: { draft: Draft }) {
  const say = useStrings(builderStrings);
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: async () => {
      await draft.flush();
      const { survey, etag } = draft.view();
      const path = { surveyId: survey.id };
      await client.DELETE("/api/surveys/{surveyId}", { params: { path, ...ifMatch(etag) } });
      return survey;
    },
    onSuccess: async (survey) => {
      draft.forget();
      await navigate("/surveys");
      queries.removeQueries({ queryKey: surveyQuery(survey.id).queryKey });
      await queries.invalidateQueries({ queryKey: ["surveys"] });
      tell(say("deleted", { title: survey.title }), () => void restore(survey, navigate));
    },
  });
  return (
    <div className={styles.delete}>
      <ProblemNote error={remove.error} />
      <Button look="plain" isPending={remove.isPending} onPress={() => remove.mutate()}>
        <Icon of={Trash2} />
        {say("delete")}
      </Button>
    </div>
  );
}

async function restore(survey: Survey, navigate: ReturnType<typeof useNavigate>): Promise<void> {
  const { zone, closesLocal, opensLocal } = survey;
  const times = { zone, closesLocal, opensLocal: opensLocal ?? null };
  const again = { ...sameAs(survey), ...times };
  const template = await templateOf(survey);
  const restored = await newDraft(template, () => again, new CreationKey());
  await navigate(`/surveys/${restored.id}`);
}
