import { Sign, useGroupName } from "../ui";
import styles from "./inexact.module.css";
import { type ItemWithoutFigures, useInexact } from "./useInexact";

type Props = { of: ItemWithoutFigures; spare: (id: string) => number };

/** Groups without figures, in words and apart from those that have them: nothing here can be ordered or summed. */
export function InexactList({ of: item, spare }: Props) {
  const nameOf = useGroupName();
  const say = useInexact();
  if (item.withoutFigures.length === 0) return null;
  return (
    <ul className={styles.inexact}>
      {item.withoutFigures.map((group) => (
        <li key={group.launchGroupId}>
          <Sign kind={group.kind} spare={spare(group.launchGroupId)} />
          <span>
            <b>{nameOf(group)}</b> <span className="note">{say(group, item)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
