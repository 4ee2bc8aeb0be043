import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, queries, versioned } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm } from "../../../shared/ui";
import { surveyChanged, surveyQuery } from "../queries";
import type { Survey } from "../types";

/**
 * Destroys everything unread, after one question: it cannot be undone.
 *
 * @param answered by ballots; not of a survey that was halted because these do not add up
 */
export function CancelRow({ survey, answered }: { survey: Survey; answered?: number }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const cancel = useMutation({
    mutationFn: () =>
      versioned(
        client.POST("/api/surveys/{surveyId}/cancel", {
          params: { path: { surveyId: survey.id } },
        }),
      ),
    onSuccess: surveyChanged,
    onError: () => {
      setAsking(false);
      void queries.invalidateQueries({ queryKey: surveyQuery(survey.id).queryKey });
    },
  });
  const { title, invited = 0 } = survey;
  const asked = t("The person you asked | All {{count}} people", { count: invited });
  const consequence =
    answered === undefined
      ? t(
          "The sealed answers, the links and the keys are destroyed. {{asked}} will see that the survey was cancelled. You can’t undo this.",
          { asked },
        )
      : t(
          "Nobody has answered yet. {{links}} You can’t undo this. | The sealed answer is destroyed unread. {{asked}} will see that nobody read it. You can’t undo this. | The {{count}} sealed answers are destroyed unread. {{asked}} will see that nobody read them. You can’t undo this.",
          {
            count: answered,
            links: t(
              "The link stops working, and its page says that the survey was cancelled. | The {{count}} links stop working, and their pages say that the survey was cancelled.",
              { count: invited },
            ),
            asked,
          },
        );
  return (
    <li>
      <span>
        {t("Cancel the survey")}
        <span className="meta">{consequence}</span>
      </span>
      <Button small onPress={() => setAsking(true)}>
        <span className="stop">{t("Cancel survey")}</span>
      </Button>
      <ProblemNote error={cancel.error} />
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={t("Cancel “{{title}}”?", { title })}
        action={t((answered ?? invited) === 0 ? "Cancel survey" : "Destroy answers unread")}
        onConfirm={() => cancel.mutate()}
        pending={cancel.isPending}
      >
        <p>{consequence}</p>
      </Confirm>
    </li>
  );
}
