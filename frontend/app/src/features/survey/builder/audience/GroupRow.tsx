import { type ReactNode, useId } from "react";
import { useT } from "../../../../shared/i18n";
import { Checkbox, Sign, useGroupName } from "../../../../shared/ui";
import type { SurveyGroup, SurveyPerson } from "../../types";
import styles from "../builder.module.css";

type Props = {
  group: SurveyGroup;
  spare: number;
  people: SurveyPerson[];
  chosen: ReadonlySet<string>;
  /** This person is alone in the group and answers under their name, according to the server. */
  named: string | undefined;
  open: boolean;
  onToggle: () => void;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** A way to ask it in two parts. */
  split: ReactNode;
};

/** A group with a tick for all of it, and its people one by one behind their number. */
export function GroupRow(props: Props) {
  const { group, spare, people, chosen, named, open, onToggle, onChoose, split } = props;
  const t = useT();
  const id = useId();
  const name = useGroupName()(group);
  const n = people.filter((person) => chosen.has(person.id)).length;
  const toggle = (person: string) => {
    const next = new Set(chosen);
    if (!next.delete(person)) next.add(person);
    onChoose(next);
  };
  return (
    <li>
      <Checkbox
        className={`${styles.tick} ${n === 0 ? styles.off : ""}`}
        aria-label={t("Everyone in {{group}}", { group: name })}
        checked={n === people.length}
        ref={(box) => {
          if (box) box.indeterminate = n > 0 && n < people.length;
        }}
        onTick={(ticked) => onChoose(new Set(ticked ? people.map((person) => person.id) : []))}
      >
        <Sign kind={group.kind} spare={spare} />
        <span>{name}</span>
      </Checkbox>
      <span className="meta">
        {named && n === 1 && t("{{person}}, not anonymous", { person: named })}
      </span>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={id}
        aria-label={t(
          "{{group}}: {{n}} of {{count}} person, choose people | {{group}}: {{n}} of {{count}} people, choose people",
          { group: name, n, count: people.length },
        )}
        onClick={onToggle}
      >
        {t("{{n}} of {{count}} person | {{n}} of {{count}} people", { n, count: people.length })}
      </button>
      <div id={id} hidden={!open}>
        <fieldset className={styles.chooser}>
          <legend className="sr">{name}</legend>
          {people.map((person) => (
            <Checkbox
              key={person.id}
              checked={chosen.has(person.id)}
              onChange={() => toggle(person.id)}
            >
              {person.name}
            </Checkbox>
          ))}
        </fieldset>
        {split}
      </div>
    </li>
  );
}
