import { useQuery } from "@tanstack/react-query";
import { limits, type Schemas } from "../api";
import { useChange } from "../changes";
import { Form } from "../form";
import { useT } from "../i18n";
import { ProblemNote } from "../problems";
import { Button, Dialog } from "../ui";
import { changeTask, inOneLine, taskRemoval } from "./changes";
import { workKindLabels, workKinds } from "./kinds";
import { taskQuery } from "./queries";

type Task = Schemas["Task"];
type Props = { task: Pick<Task, "id"> & Partial<Task>; onClose: () => void };

/** Renames, times, dates or removes a task, wherever it is listed. */
export function TaskEditor({ task: listed, onClose }: Props) {
  const t = useT();
  const whole = listed.createdAt ? (listed as Task) : undefined;
  const { data: task = whole, error } = useQuery({ ...taskQuery(listed.id), enabled: !whole });
  return (
    <Dialog open onClose={onClose} heading={t("Edit task")}>
      <ProblemNote error={error} />
      {task && <TaskForm task={task} onClose={onClose} />}
    </Dialog>
  );
}

function TaskForm({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useT();
  const { change } = useChange();
  const remove = () => {
    void change(taskRemoval(task), { said: t("“{{text}}” removed", { text: task.text }) });
    onClose();
  };
  return (
    <Form
      limits={limits.TaskChange}
      start={{
        text: task.text,
        minutes: task.minutes ?? "",
        dueOn: task.dueOn ?? "",
        note: task.note ?? "",
        kind: task.kind ?? "",
      }}
      {...(task.mark === "step" && { kinds: { minutes: "step" } })}
      onSave={async ({ text, minutes, dueOn, note, kind }) => {
        const fields = {
          text: inOneLine(text),
          minutes: Number(minutes) || null,
          dueOn: dueOn || null,
          note: note.trim() || null,
          kind: workKinds.find((each) => each === kind) ?? null,
        };
        await change(changeTask(task, fields), {
          said: t("“{{text}}” changed", { text: fields.text }),
        });
        onClose();
      }}
    >
      {({ Text, Amount, Day, Lines, Select, Buttons }) => (
        <>
          <Text
            name="text"
            label={t("What needs doing?")}
            required={t("Say what you’ll do.")}
            autoFocus
          />
          <Amount name="minutes" label={t("Minutes")} />
          <Day name="dueOn" label={t("Due")} />
          <Lines name="note" label={t("Note")} rows={3} />
          <Select name="kind" label={t("Type")}>
            <option value="">{t("Not set")}</option>
            {workKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(workKindLabels[kind])}
              </option>
            ))}
          </Select>
          <Buttons save={t("Save")}>
            <Button look="plain" onPress={remove}>
              {t("Remove task")}
            </Button>
          </Buttons>
        </>
      )}
    </Form>
  );
}
