import { useState } from "react";
import { changeLater, changes as changeQueue, tellRefusal, useChange } from "../../shared/changes";
import { type ListedTask, removeEntry, taskRemoval } from "../../shared/goal";
import { inLanguage, useT } from "../../shared/i18n";
import { ProblemNote } from "../../shared/problems";
import { Button } from "../../shared/ui";
import { changeSituation } from "./changes";
import { landLeave } from "./leaves";
import styles from "./situation.module.css";
import type { Leave, Situation, SituationForm } from "./types";

type Props = {
  situation: Situation & { form: SituationForm };
  leaves: Leave[];
  task: ListedTask | undefined;
};

/** What can come of a situation elsewhere: a button each. */
export function Leaves({ situation, leaves, task }: Props) {
  const t = useT();
  const { change, error } = useChange();
  const [left, setLeft] = useState<string[]>([]);
  const leave = (which: Leave) => {
    const [first, ...others] = landLeave(situation.form, situation, which, task);
    if (!first) return;
    const label = inLanguage(which.label);
    const back = [first, ...others].flatMap(({ operation, fields = {} }) => {
      const row = { id: String(fields.id), etag: "", text: "" };
      if (operation === "POST /api/tasks") return [taskRemoval(row)];
      return operation === "POST /api/entries" ? [removeEntry(row)] : [];
    });
    const id = String(first.fields?.id);
    const added = first.operation === "POST /api/tasks";
    const entered = first.operation === "POST /api/entries";
    void change(first, {
      said: added ? t("Task added") : entered ? t("Added to your log") : t("Task changed"),
      ...(back.length > 0 && {
        undo: () => {
          for (const each of back) void changeLater(each);
          setLeft((now) => now.filter((one) => one !== label));
        },
      }),
    });
    // The first task is the next step. What names it waits for it, also in the queue of the next tab.
    if (added && !situation.taskId)
      changeQueue
        .add({ ...changeSituation(situation, { taskId: id }), optimistic: [] })
        .catch(() => {});
    for (const each of others) changeQueue.add(each).catch(tellRefusal);
    setLeft([...left, label]);
  };
  return (
    <section aria-labelledby="leaves" className={styles.part}>
      <h2 id="leaves">{t("What comes of it")}</h2>
      <ProblemNote error={error} />
      <div className="row">
        {leaves.map((each) => {
          const label = inLanguage(each.label);
          return (
            <Button key={label} isDisabled={left.includes(label)} onPress={() => leave(each)}>
              {label}
            </Button>
          );
        })}
      </div>
    </section>
  );
}
