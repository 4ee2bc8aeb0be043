import { ChevronDown } from "lucide-react";
import { useId } from "react";
import { useStrings } from "../../../../shared/i18n";
import { Icon, Sign, useGroupName } from "../../../../shared/ui";
import type { Audience, Block, Group, Person } from "../../types";
import { Appears } from "../Appears";
import { unitId } from "../audience";
import styles from "../builder.module.css";
import { builderStrings } from "../strings";
import { SplitEditor, type Splitting } from "./SplitEditor";
import { splitStrings } from "./strings";

type Props = {
  group: Group;
  people: Person[];
  audience: Audience;
  spare: (id: string) => number;
  blockOf: (id: string) => Block | undefined;
  open: boolean;
  onToggle: () => void;
  splitting: Splitting;
};

/** A group in two parts, and whoever of it is in neither. */
export function SplitRows({ group, people, audience, spare, blockOf, ...props }: Props) {
  const { open, onToggle, splitting } = props;
  const say = useStrings(builderStrings);
  const saySplit = useStrings(splitStrings);
  const nameOf = useGroupName();
  const id = useId();
  const units = audience.filter(({ groupId }) => groupId === group.id);
  return (
    <>
      {units.map((unit) => {
        const [unitIs, n] = [unitId(unit), unit.personIds.length];
        const name = unit.part?.name ?? saySplit("neither", { group: nameOf(group) });
        const block = blockOf(unitIs);
        return (
          <tr key={unitIs}>
            <th scope="row">
              <Sign kind={unit.part ? "own" : group.kind} spare={spare(unitIs)} /> {name}
              {unit.part && (
                <span className="meta"> {saySplit("of", { group: nameOf(group) })}</span>
              )}
            </th>
            <td>
              <button
                type="button"
                className={styles.toggle}
                aria-expanded={open}
                aria-controls={id}
                aria-label={say("n-of-m.label", { group: name, n, m: people.length })}
                onClick={onToggle}
              >
                {say("n-of-m", { n, m: people.length })}
                <Icon of={ChevronDown} />
              </button>
            </td>
            <td className={styles.appears}>
              {n === 0 ? say("nobody") : block && <Appears block={block} />}
            </td>
          </tr>
        );
      })}
      <tr id={id} hidden={!open}>
        <td colSpan={3}>
          <SplitEditor group={group} people={people} audience={audience} {...splitting} />
        </td>
      </tr>
    </>
  );
}
