import { useQuery } from "@tanstack/react-query";
import { limits, peopleQuery, queries, uuid } from "../../shared/api";
import { changes, tellRefusal } from "../../shared/changes";
import { isDay, today } from "../../shared/days";
import { Form } from "../../shared/form";
import { addTask, inOneLine, type ListedTask, taskQuery } from "../../shared/goal";
import { useT } from "../../shared/i18n";
import { TaskRow } from "../../shared/task";
import { Button, Options } from "../../shared/ui";
import { answerText } from "./answers";
import { proposals } from "./begin";
import { changeSituation } from "./changes";
import styles from "./situation.module.css";
import { taskQuestions } from "./steps";
import type { Situation, SituationAnswer, SituationForm } from "./types";

/** Who does what, on which day, and when the lead looks again. */
export type StepValues = { text: string; who: string; day: string; lookAgainOn: string };

type Props = {
  form: SituationForm;
  /** What the situation belongs to came out of answers, so no person takes the step. */
  beside: boolean;
  answers: SituationAnswer[];
  situation: Partial<Situation>;
  task: ListedTask | undefined;
  /** What is typed is kept under this. */
  typed: string;
  /** Something has to be written here, because the situation has no other word yet. */
  isFirst?: boolean;
  onSave: (values: StepValues) => void;
  onSkip: () => void;
};

/** The last question of every situation. */
export function LastQuestion({
  form,
  beside,
  answers,
  situation,
  task,
  typed,
  isFirst,
  onSave,
  onSkip,
}: Props) {
  const t = useT();
  const { data: people = [] } = useQuery(peopleQuery);
  const { lookAgainOn = "", taskId, state } = situation;
  const proposed = [...answers, ...proposals(form)];
  const { text, day } = taskQuestions(form);
  const start = {
    text: text ? answerText(proposed, text) : "",
    ...{ who: "", day: day ? answerText(proposed, day) : "", lookAgainOn },
  };
  return (
    <div className={styles.form}>
      {task && (
        <ul className="rows">
          <TaskRow task={task} asks />
        </ul>
      )}
      <Form<StepValues>
        limits={{ ...limits.SituationChange, text: limits.TaskDraft.text }}
        start={start}
        typed={typed}
        onSave={async (values) => onSave(values)}
      >
        {({ Text, Select, Day, Failure }) => (
          <>
            {!taskId && (
              <>
                <Text
                  name="text"
                  label={t("What happens next?")}
                  {...(isFirst && { required: t("Write what it is about, or answer a question.") })}
                  validate={(said: string, now) =>
                    said.trim() !== "" ||
                    (!now.who && (!now.day || now.day === start.day)) ||
                    t("Write what happens next.")
                  }
                />
                {!beside && people.length > 0 && (
                  <Select name="who" label={t("Who takes it?")}>
                    <option value="">{t("I do")}</option>
                    <Options of={people.map(({ id, name }) => [id, name])} />
                  </Select>
                )}
                <Day name="day" label={t("On which day?")} />
              </>
            )}
            <Day
              name="lookAgainOn"
              label={t("Look again on")}
              hint={t("Home shows it on that day.")}
              min={today()}
              {...(state === "set-aside" && { required: t("Choose a day.") })}
              validate={(on: string) =>
                on === "" ||
                on === lookAgainOn ||
                (isDay(on) && on >= today()) ||
                t("Choose today or a later day.")
              }
            />
            <Failure />
            <div className="row">
              <Button look="primary" type="submit" aria-keyshortcuts="Control+Enter">
                {t("Save next step")}
              </Button>
              <Button look="plain" onPress={onSkip}>
                {t("Skip question")}
              </Button>
            </div>
          </>
        )}
      </Form>
    </div>
  );
}

/** Adds the task, and names it in the situation together with the day to look again. */
export function saveStep(situation: Situation, values: StepValues): void {
  const { text, who, day, lookAgainOn } = values;
  const taskId = text.trim() && !situation.taskId ? uuid() : undefined;
  if (taskId) {
    const task = {
      ...{ id: taskId, text: inOneLine(text), ...(day && { dueOn: day }) },
      // What somebody else does is waited for.
      ...{ state: who ? ("waiting" as const) : ("open" as const), ...(who && { personId: who }) },
    };
    // What the server refuses stands in the form again.
    const typed = { key: `situation.next.${situation.id}`, text: JSON.stringify(values) };
    changes.add({ ...addTask(task), typed }).catch(tellRefusal);
    queries.setQueryData(taskQuery(taskId).queryKey, { ...task, createdAt: "", etag: "" });
  }
  const looks = lookAgainOn !== (situation.lookAgainOn ?? "");
  if (!taskId && !looks) return;
  const fields = { ...(taskId && { taskId }), ...(looks && { lookAgainOn: lookAgainOn || null }) };
  changes
    .add({ ...changeSituation(situation, fields), optimistic: [{ change: situation.id, fields }] })
    .catch(tellRefusal);
}
