import { useState } from "react";
import { limits } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { inDays, mondayOf } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { addTask } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { By, finishTalk, type Party, type Talk } from "../../../shared/talk";
import { Button, Seg, useHeadingFocus } from "../../../shared/ui";
import styles from "../talk.module.css";
import { Closed } from "./Closed";

type Values = { by: Party; text: string; minutes: number; dueOn: string };

/**
 * Asks who does what by when, one after the other; a step still typed when the meeting ends is the
 * last one.
 */
export function CloseTalk({ talk }: { talk: Talk }) {
  const t = useT();
  const { id: talkId, with: who, person, state } = talk;
  const { change, error } = useChange();
  const [closing, setClosing] = useState(false);
  const start: Values = { by: "other", text: "", minutes: 30, dueOn: inDays(7) };
  const add = ({ by, text, minutes, dueOn }: Values) => {
    const mine = by === "me";
    return change(
      addTask({
        ...{
          text,
          talkId,
          state: mine ? "open" : "waiting",
          ...(person && { personId: person.id, shared: true }),
        },
        ...(minutes > 0 && { minutes }),
        ...(dueOn && { dueOn, ...(mine && { week: mondayOf(dueOn) }) }),
      }),
    );
  };
  const finish = () =>
    change(finishTalk(talk, { outcome: "held" }), { said: t("One-on-one finished"), undo: null });
  const over = state !== "planned" && !closing;
  useHeadingFocus(over);
  if (over) return <Closed talk={talk} />;
  return (
    <Form
      className={styles.steps}
      limits={limits.TaskDraft}
      typed={`step.${talkId}`}
      start={start}
      error={error}
      onSave={async (step, { reset, setFocus, getValues }) => {
        await add(step);
        // The next one may be there already, or who does it was chosen while this one was sent.
        if (getValues("text") !== step.text) return;
        reset({ ...start, by: getValues("by") });
        setFocus("text");
      }}
    >
      {({ Text, Amount, Day, Failure }, { register, watch, send, formState }) => {
        const typed = watch("text").trim() !== "";
        const end = async () => {
          setClosing(true);
          await finish().finally(() => setClosing(false));
        };
        const addAndEnd = send(async (step) => {
          setClosing(true);
          await add(step).finally(() => setClosing(false));
          await end();
        });
        return (
          <>
            <Seg
              legend={t("Who")}
              of={(["other", "me"] as const).map((each) => [
                each,
                <>
                  <By who={each} /> {each === "me" ? t("You") : who}
                </>,
              ])}
              {...register("by")}
            />
            <div className={styles.stepFields}>
              <Text name="text" label={t("What")} required={t("Say what you’ll do.")} />
              <Amount name="minutes" label={t("Minutes")} />
              <Day name="dueOn" label={t("By")} />
            </div>
            <Failure />
            <div className="row">
              <Button type="submit" isPending={formState.isSubmitting}>
                {t("Add step")}
              </Button>
              <Button
                look="primary"
                isPending={closing}
                isDisabled={formState.isSubmitting && !closing}
                onPress={() => void (typed ? addAndEnd() : end().catch(() => {}))}
              >
                {t("Finish one-on-one")}
              </Button>
              <span className="meta">
                {t("{{who}} can read the steps through the link.", { who })}
              </span>
            </div>
          </>
        );
      }}
    </Form>
  );
}
