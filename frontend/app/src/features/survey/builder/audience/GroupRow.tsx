import { useId } from "react";
import { useT } from "../../../../shared/i18n";
import { useGroupName } from "../../../../shared/ui";
import type { Block, Group, Person } from "../../types";
import styles from "../builder.module.css";
import { UnitRow } from "./UnitRow";

type Props = {
  group: Group;
  spare: number;
  people: Person[];
  chosen: ReadonlySet<string>;
  /** Where the answers of those chosen will appear, once the server has said so. */
  block: Block | undefined;
  open: boolean;
  onToggle: () => void;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

export function GroupRow(props: Props) {
  const { group, spare, people, chosen, block, open, onToggle } = props;
  const name = useGroupName()(group);
  const id = useId();
  return (
    <>
      <UnitRow
        kind={group.kind}
        spare={spare}
        name={name}
        n={people.filter((person) => chosen.has(person.id)).length}
        m={people.length}
        block={block}
        open={open}
        controls={id}
        onToggle={onToggle}
      />
      <tr id={id} hidden={!open}>
        <td colSpan={3}>
          <Chooser {...props} name={name} />
        </td>
      </tr>
    </>
  );
}

function Chooser({ people, chosen, onChoose, name }: Props & { name: string }) {
  const t = useT();
  const all = people.every((person) => chosen.has(person.id));
  const some = people.some((person) => chosen.has(person.id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <fieldset className={styles.chooser}>
      <legend className="sr">{name}</legend>
      {people.length > 1 && (
        <label>
          <input
            type="checkbox"
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = some && !all;
            }}
            onChange={() => onChoose(new Set(all ? [] : people.map((person) => person.id)))}
          />
          {t("Everyone in {{group}}", { group: name })}
        </label>
      )}
      {people.map((person) => (
        <label key={person.id}>
          <input
            type="checkbox"
            checked={chosen.has(person.id)}
            onChange={() => toggle(person.id)}
          />
          {person.name}
        </label>
      ))}
    </fieldset>
  );
}
