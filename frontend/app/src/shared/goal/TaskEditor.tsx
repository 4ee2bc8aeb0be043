import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../api";
import { useChange } from "../changes";
import { useT } from "../i18n";
import { ProblemNote, useProblemForm } from "../problems";
import { Button, Dialog, SelectField, TextArea, TextField } from "../ui";
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
  const { register, send, formState, failure } = useProblemForm({
    defaultValues: {
      text: task.text,
      minutes: task.minutes ? String(task.minutes) : "",
      dueOn: task.dueOn ?? "",
      note: task.note ?? "",
      kind: task.kind ?? "",
    },
    ...(task.mark === "step" && { kinds: { minutes: "step" } }),
  });
  const { errors, isSubmitting } = formState;
  const save = send(async ({ text, minutes, dueOn, note, kind }) => {
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
  });
  const remove = () => {
    void change(taskRemoval(task), {
      said: t("“{{text}}” removed", { text: task.text }),
    });
    onClose();
  };
  return (
    <form className="form" noValidate onSubmit={save}>
      <TextField
        label={t("What needs doing?")}
        error={errors.text?.message}
        dir="auto"
        autoFocus
        maxLength={300}
        {...register("text", { validate: (it) => it.trim() !== "" || t("Say what you’ll do.") })}
      />
      <TextField
        label={t("Minutes")}
        type="number"
        min={1}
        max={2400}
        error={errors.minutes?.message}
        {...register("minutes")}
      />
      <TextField
        label={t("Due")}
        type="date"
        error={errors.dueOn?.message}
        {...register("dueOn")}
      />
      <TextArea
        label={t("Note")}
        error={errors.note?.message}
        dir="auto"
        rows={3}
        maxLength={4000}
        {...register("note")}
      />
      <SelectField label={t("Type")} {...register("kind")}>
        <option value="">{t("Not set")}</option>
        {workKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(workKindLabels[kind])}
          </option>
        ))}
      </SelectField>
      <ProblemNote error={failure} />
      <div className="row">
        <Button type="submit" look="primary" isPending={isSubmitting}>
          {t("Save")}
        </Button>
        <Button look="plain" onPress={remove}>
          {t("Remove task")}
        </Button>
      </div>
    </form>
  );
}
