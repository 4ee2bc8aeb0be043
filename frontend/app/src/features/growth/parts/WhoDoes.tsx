import { useQuery } from "@tanstack/react-query";
import { peopleQuery } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { changeTask } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Options } from "../../../shared/ui";
import styles from "../growth.module.css";
import type { GoalTask } from "../types";

/**
 * Shows who takes a duty over, so that their page lists it. A partner's people are known by name
 * only.
 */
export function WhoDoes({ task }: { task: GoalTask }) {
  const t = useT();
  const { data: people = [] } = useQuery(peopleQuery);
  const { change, error } = useChange();
  const named = task.person;
  const name = (personId: string) => {
    const fields = { personId: personId || null };
    const person = people.find(({ id }) => id === personId) ?? null;
    void change({
      ...changeTask(task, fields),
      optimistic: [{ change: task.id, fields: { ...fields, person } }],
    });
  };
  return (
    <span className={styles.who}>
      <select
        className="in in-s"
        aria-label={t("Who takes over: {{text}}", { text: task.text })}
        value={named?.id ?? ""}
        onChange={({ target }) => name(target.value)}
      >
        <option value="">{t("Who?")}</option>
        <Options
          of={[
            ...(named && !people.some(({ id }) => id === named.id) ? [named] : []),
            ...people,
          ].map(({ id, name }) => [id, name])}
        />
      </select>
      <ProblemNote error={error} />
    </span>
  );
}
