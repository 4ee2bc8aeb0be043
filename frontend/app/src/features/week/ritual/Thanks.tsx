import { limits, type Schemas, uuid } from "../../../shared/api";
import { useChange, useTyped } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { addEntry } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { CopyButton, RowButton } from "../../../shared/ui";
import styles from "./ritual.module.css";

type Entry = Schemas["Entry"];
export type Thanked = Entry & { person: NonNullable<Entry["person"]> };

const helped: Entry["kind"][] = ["did", "learned", "heard"];

/** The latest entry of the lead's own about each person who is not thanked yet. */
export function toThank(entries: Entry[]): Thanked[] {
  const found = new Map<string, Thanked>();
  const done = new Set(
    entries.filter(({ kind }) => kind === "thanked").map(({ person }) => person?.id),
  );
  for (const { person, ...entry } of entries) {
    if (person && !entry.by && helped.includes(entry.kind) && !done.has(person.id)) {
      if (!found.has(person.id)) found.set(person.id, { ...entry, person });
    }
  }
  return [...found.values()];
}

/** A sentence for each, to change and copy; nothing is sent. */
export function Thanks({ people }: { people: Thanked[] }) {
  const t = useT();
  return (
    <>
      <p className="note">
        {t(
          "These are people from your log entries of this week. Change the sentence, copy it and say it yourself. Tenward sends nothing.",
        )}
      </p>
      <ul className={styles.rows}>
        {people.map((entry) => (
          <Thank key={entry.person.id} entry={entry} />
        ))}
      </ul>
    </>
  );
}

function Thank({ entry: { id, person, text } }: { entry: Thanked }) {
  const t = useT();
  const [typed, keep, forget] = useTyped(`thanks.${id}`);
  const { change, error } = useChange();
  const { name } = person;
  const sentence = typed || t("Thank you, {{name}}. “{{text}}”", { name, text });
  const note = () => {
    const draft = { id: uuid(), day: today(), kind: "thanked", text: sentence } as const;
    void change(addEntry({ ...draft, personId: person.id }), { said: t("Saved to your log") });
    forget(typed);
  };
  return (
    <li>
      <b>{name}</b>
      <div className={`row ${styles.more}`}>
        <input
          className="in"
          maxLength={limits.EntryDraft.text.maxLength}
          dir="auto"
          aria-label={t("Thanks to {{name}}", { name })}
          value={sentence}
          onChange={({ target }) => keep(target.value)}
        />
        <CopyButton small text={sentence} about={name} />
        <RowButton word={t("Log thanks")} about={name} look="outline" onPress={note} />
      </div>
      <ProblemNote error={error} />
    </li>
  );
}
