import type { Schemas } from "../api";
import { Sign, Taken, useBlockName } from "../ui";
import styles from "./inexact.module.css";
import { useInexact } from "./useInexact";

type Props = {
  of: readonly Schemas["InexactBlock"][];
  spare: (id: string) => number;
};

/** Blocks without figures, in words and apart from those that have them: nothing here can be ordered or summed. */
export function InexactList({ of: blocks, spare }: Props) {
  const nameOf = useBlockName();
  const say = useInexact();
  if (blocks.length === 0) return null;
  return (
    <ul className={styles.inexact}>
      {blocks.map((block) => (
        <li key={block.launchGroupId ?? block.block}>
          <Sign kind={block.kind ?? "smaller"} spare={spare(block.launchGroupId ?? "")} />
          <span>
            <b>{nameOf(block)}</b> <span className="note">{say(block)}</span>
            <Taken of={block} />
          </span>
        </li>
      ))}
    </ul>
  );
}
