import { memo, useMemo } from "react";
import { useT } from "../../../../shared/i18n";
import styles from "../board.module.css";
import { useBoard, useChosenIds, useViewState } from "../editor/boardEditor";
import { Slip } from "./Slip";

type Props = { ids: readonly string[]; label: string; wide?: boolean };

/** A list of quotes as a grid: the arrow keys go from one to the next, the Tab key past all of them. */
export const Slips = memo(function Slips({ ids, label, wide }: Props) {
  const material = useBoard((view) => view.material);
  const unfolded = useViewState((looking) => looking.unfolded);
  const chosen = useChosenIds(ids);
  const stacks = useMemo(() => material.stacked(ids, unfolded), [ids, material, unfolded]);
  // Hears of another language.
  useT();
  if (ids.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out as slips
    <div
      role="grid"
      aria-label={label}
      aria-multiselectable="true"
      className={wide ? styles.columns : styles.list}
    >
      {stacks.map((stack, at) => (
        <Slip
          key={stack.id}
          {...stack}
          material={material}
          chosen={chosen.has(stack.id)}
          first={at === 0}
        />
      ))}
    </div>
  );
});
