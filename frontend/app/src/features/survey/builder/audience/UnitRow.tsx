import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../../../../shared/i18n";
import { Icon, Sign } from "../../../../shared/ui";
import type { Block, Group } from "../../types";
import { Appears } from "../Appears";
import styles from "../builder.module.css";

type Props = {
  kind: Group["kind"];
  spare: number;
  name: string;
  /** How many of it are chosen, and of how many. */
  n: number;
  m: number;
  /** Where the answers of those chosen will appear, once the server has said so. */
  block: Block | undefined;
  open: boolean;
  /** Id of the row that opens below. */
  controls: string;
  onToggle: () => void;
  children?: ReactNode;
};

/** A group, or a part of one, that appears on its own if it can. */
export function UnitRow({ kind, spare, name, n, m, block, open, controls, ...props }: Props) {
  const t = useT();
  return (
    <tr>
      <th scope="row">
        <Sign kind={kind} spare={spare} /> {name}
        {props.children}
      </th>
      <td>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={controls}
          aria-label={t("{{group}}: {{n}} of {{m}} chosen, choose people", { group: name, n, m })}
          onClick={props.onToggle}
        >
          {t("{{n}} of {{m}}", { n, m })}
          <Icon of={ChevronDown} />
        </button>
      </td>
      <td className={styles.appears}>
        {n === 0 ? t("Nobody in this group will be asked") : block && <Appears block={block} />}
      </td>
    </tr>
  );
}
