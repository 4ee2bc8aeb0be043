import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { roleQuery, type Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { plusDays } from "../../../shared/days";
import { addTask } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { contactsQuery } from "../../../shared/talk";
import { spentQuery } from "../queries";
import { TickRow } from "./Ritual";
import styles from "./ritual.module.css";

export type WeekOffer = { key: string; text: string; note: string; draft: Schemas["TaskDraft"] };

/** At most this many of each are offered. */
const most = 3;

/** Lists people whom the lead should contact, and responsibilities without time for four weeks. */
export function useWeekOffers(week: string): WeekOffer[] {
  const t = useT();
  const { data: contacts = [] } = useQuery(contactsQuery);
  const role = useQuery(roleQuery).data?.value;
  const { data: sums } = useQuery(spentQuery(plusDays(week, -7), 4));
  const people = contacts
    .filter(({ overdueDays, nextTalk }) => overdueDays > 0 && !nextTalk)
    .toSorted((one, other) => other.overdueDays - one.overdueDays)
    .slice(0, most)
    .map(({ person, overdueDays }) => {
      const text = t("Get in touch with {{name}}", { name: person.name });
      const note = t("One day overdue | {{first}} days overdue", { count: overdueDays });
      return { key: person.id, text, note, draft: { text, week, personId: person.id } };
    });
  const cared = new Set(sums?.threads.map(({ thread }) => thread?.key));
  const clauses = (sums ? (role?.clauses ?? []) : [])
    .filter(({ id, leftOut }) => !leftOut && !cared.has(id))
    .slice(0, most)
    .map(({ id, text }) => ({
      ...{ key: id, text, note: t("No time recorded for four weeks") },
      draft: { text: text.slice(0, 300), week, thread: { kind: "clause" as const, key: id } },
    }));
  return [...people, ...clauses];
}

/** Offers tasks; a task is in the week only once it is ticked. */
export function WeekOffers({ offers }: { offers: WeekOffer[] }) {
  const t = useT();
  const { change, error } = useChange();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <h3>{t("Also possible")}</h3>
      <ul className={`${styles.rows} ${styles.ticks}`}>
        {offers.map(({ key, text, note, draft }) => (
          <TickRow
            key={key}
            text={text}
            checked={taken.has(key)}
            isDisabled={taken.has(key)}
            onTick={() => {
              setTaken(new Set([...taken, key]));
              void change(addTask(draft), { said: t("Task added") });
            }}
            meta={note}
          />
        ))}
      </ul>
      <ProblemNote error={error} />
    </>
  );
}
