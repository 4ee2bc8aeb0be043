import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, queries, versioned } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm } from "../../../shared/ui";
import { surveyChanged, surveyQuery } from "../queries";
import type { Survey } from "../types";
import styles from "./running.module.css";
import { runningStrings } from "./strings";

/**
 * Destroys everything unread, after one question: it cannot be undone.
 *
 * @param answered by ballots; not of a survey that was halted because these do not add up
 */
export function CancelPart({ survey, answered }: { survey: Survey; answered?: number }) {
  const say = useStrings(runningStrings);
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
  const asked = say("cancel.asked", { count: invited });
  const consequence =
    answered === undefined
      ? say("cancel.halted", { asked })
      : say("cancel.text", {
          count: answered,
          links: say("cancel.links", { count: invited }),
          asked,
        });
  return (
    <section className={styles.sec} aria-labelledby="cancel">
      <h2 id="cancel">{say("cancel")}</h2>
      <p>{consequence}</p>
      <ProblemNote error={cancel.error} />
      <div className="row">
        <Button onPress={() => setAsking(true)}>
          <span className="stop">{say("cancel.do")}</span>
        </Button>
      </div>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={say("cancel.ask", { title })}
        action={say("cancel.really", { count: answered ?? invited })}
        onConfirm={() => cancel.mutate()}
        pending={cancel.isPending}
      >
        <p>{consequence}</p>
      </Confirm>
    </section>
  );
}
