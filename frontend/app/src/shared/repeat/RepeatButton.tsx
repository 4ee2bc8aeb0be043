import { useState } from "react";
import { client, queries, surveyQuery, surveysQuery, useCreationKey, versioned } from "../api";
import { useT } from "../i18n";
import { useNavigateIfHere } from "../layout/useNavigateIfHere";
import { explain } from "../problems";
import { Button, type ButtonProps, tell } from "../ui";

type Props = { surveyId: string; title: string } & Pick<ButtonProps, "look" | "small">;

/** Makes the draft of the next cycle and goes to it. */
export function RepeatButton({ surveyId, title, ...look }: Props) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const key = useCreationKey();
  const [pending, setPending] = useState(false);
  const repeat = async () => {
    setPending(true);
    try {
      const body = {};
      const path = { surveyId };
      const draft = await versioned(
        client.POST("/api/surveys/{surveyId}/repeat", {
          params: { path, ...key.for({ surveyId }) },
          body,
        }),
      );
      key.done();
      queries.setQueryData(surveyQuery(draft.value.id).queryKey, draft);
      void queries.invalidateQueries({ queryKey: surveysQuery.queryKey });
      navigateIfHere(`/surveys/${draft.value.id}`);
    } catch (error) {
      tell(`${t("The draft couldn’t be created")}. ${explain(error).text}`);
    } finally {
      setPending(false);
    }
  };
  return (
    <Button
      {...look}
      onPress={() => void repeat()}
      isPending={pending}
      aria-label={t("Ask again: {{title}}", { title })}
    >
      {t("Ask again")}
    </Button>
  );
}
