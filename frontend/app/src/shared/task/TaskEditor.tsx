import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { limits, type Schemas, versionedQuery } from "../api";
import { changeLater, useChange } from "../changes";
import { Form } from "../form";
import { changeTask, inOneLine, taskQuery, taskRemoval, workKindLabels, workKinds } from "../goal";
import { useT } from "../i18n";
import { ProblemNote } from "../problems";
import { AskAbout } from "../question";
import { OfferedSituations, TiedSituations } from "../situation";
import { Button, Checkbox, Dialog, Options } from "../ui";
import { lazyAtRest } from "../ui/lazyAtRest";
import { changeBlock, type ShownTask, type TimeBlock } from "./blocks";
import { TaskSource } from "./TaskSource";

const History = lazyAtRest(async () => ({ default: (await import("../history")).History }));
const WhyMoved = lazyAtRest(async () => ({ default: (await import("../history")).WhyMoved }));

type Task = Schemas["Task"];
type Props = {
  task?: ShownTask | undefined;
  /** Its time in a week, or time for a kind of work. */
  block?: TimeBlock | undefined;
  onClose: () => void;
};

/**
 * The one dialog of a task: its words, its time, its day, its note; and it can be removed. What is typed is there again until
 * it is saved or cancelled.
 */
export function TaskEditor({ task: listed, block, onClose }: Props) {
  const t = useT();
  const whole = listed?.createdAt && listed.etag ? (listed as Task) : undefined;
  const { data: task = whole, error } = useQuery({
    ...taskQuery(listed?.id ?? ""),
    enabled: !!listed && !whole,
  });
  return (
    <Dialog open onClose={onClose} heading={t(listed ? "Edit task" : "Edit block")}>
      <ProblemNote error={error} />
      {(task ?? (!listed && block)) && <TaskForm task={task} block={block} onClose={onClose} />}
      {task && (
        <AskAbout about={{ kind: "task", id: task.id }} words={task.text} person={task.person} />
      )}
    </Dialog>
  );
}

type FormProps = { task: Task | undefined; block: TimeBlock | undefined; onClose: () => void };

function TaskForm({ task, block, onClose }: FormProps) {
  const t = useT();
  const { change } = useChange();
  const goal = useQuery({
    ...versionedQuery("/api/goals/{goalId}", { goalId: task?.goalId ?? "" }),
    enabled: task?.mark === "milestone",
  }).data?.value;
  const key = `edit.${task?.id ?? block?.id}`;
  const shareable = (!task?.goalId || task.talkId) && task?.person;
  const remove = () => {
    if (task)
      void change(taskRemoval(task), { said: t("“{{text}}” removed", { text: task.text }) });
    onClose();
  };
  return (
    <Form
      limits={{ ...limits.TaskChange, ...(block && { minutes: limits.TimeBlockChange.minutes }) }}
      start={{
        text: task?.text ?? "",
        start: block?.start ?? "",
        minutes: block?.minutes ?? task?.minutes ?? "",
        dueOn: task?.dueOn ?? "",
        note: task?.note ?? "",
        kind: task?.kind ?? "",
        shared: task?.shared ?? false,
        changeReason: "",
      }}
      {...(task?.mark === "step" && { kinds: { minutes: "step" } })}
      typed={key}
      onLeave={onClose}
      onSave={async (typed) => {
        const { text, start, minutes, dueOn, note, kind, shared, changeReason } = typed;
        const length = Number(minutes);
        const time = {
          ...(length > 0 && length !== block?.minutes && { minutes: length }),
          ...(start !== (block?.start ?? "") && { start: start || null }),
        };
        const timed = block && Object.keys(time).length > 0 && changeBlock(block, time);
        if (!task) {
          if (timed) await change(timed, { said: t("Saved") });
        } else {
          const fields = {
            text: inOneLine(text),
            ...(!block && { minutes: length || null }),
            dueOn: dueOn || null,
            note: note.trim() || null,
            kind: workKinds.find((each) => each === kind) ?? null,
            ...(shareable && { shared }),
            ...(dueOn !== (task.dueOn ?? "") && changeReason.trim() && { changeReason }),
          };
          const changed = changeTask(task, fields);
          await change(
            { ...changed, typed: { key, text: JSON.stringify(typed) } },
            {
              said: t("“{{text}}” changed", { text: fields.text }),
              ...(timed && {
                undoRest: () =>
                  void changeLater({ ...timed, fields: timed.was ?? {}, was: timed.fields ?? {} }),
              }),
            },
          );
          if (timed) await change(timed);
        }
        onClose();
      }}
    >
      {({ Text, Minutes, Day, Lines, Select, Buttons }, { discard, register, watch }) => (
        <>
          <p className="meta">
            <TaskSource task={task} block={block} />
          </p>
          {task && (
            <Text
              name="text"
              label={t("What needs doing?")}
              required={t("Say what you’ll do.")}
              autoFocus
            />
          )}
          {block?.day && <Text name="start" label={t("Start")} type="time" autoFocus={!task} />}
          <Minutes name="minutes" />
          {task && <Day name="dueOn" label={t("Due")} />}
          {task && (
            <Suspense>
              <WhyMoved
                name="dueOn"
                from={task.dueOn}
                readers={
                  goal?.linked
                    ? t("Helpers read this at the link of the goal.")
                    : shareable &&
                      watch("shared") &&
                      t("{{name}} reads this on their link.", shareable)
                }
              />
            </Suspense>
          )}
          {task && <Lines name="note" label={t("Note")} rows={3} />}
          {task && (
            <Select name="kind" label={t("Type")}>
              <option value="">{t("Not set")}</option>
              <Options of={workKinds.map((kind) => [kind, t(workKindLabels[kind])])} />
            </Select>
          )}
          {shareable && (
            <Checkbox className="tick" {...register("shared")}>
              {t("Show to {{name}} on their link", shareable)}
            </Checkbox>
          )}
          {task && (
            <Suspense>
              <History kind="task" id={task.id} />
            </Suspense>
          )}
          {task && <TiedSituations kind="task" id={task.id} />}
          {task && (
            <OfferedSituations
              at="task"
              most={2}
              of={{ task: task.id, ...(task.person && { person: task.person.id }) }}
            />
          )}
          <Buttons save={t("Save")} cancel={t("Cancel")}>
            {task && (
              <Button look="plain" onPress={() => discard(remove)}>
                {t("Remove task")}
              </Button>
            )}
          </Buttons>
        </>
      )}
    </Form>
  );
}
