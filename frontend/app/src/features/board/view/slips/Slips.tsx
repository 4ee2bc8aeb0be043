import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { language, useT } from "../../../../shared/i18n";
import styles from "../board.module.css";
import { useChosen, useEditor, useLook } from "../editor/boardEditor";
import { drawContents } from "./contents";
import { Slip } from "./Slip";
import { type Stack, stacked } from "./stacked";
import { useArriving } from "./useArriving";
import { useBundles } from "./useBundles";

type Props = {
  ids: readonly string[];
  label: string;
  wide?: boolean;
  /** Others are to be shown by now. */
  late?: boolean;
};

/** A list of quotes as a grid: the arrow keys go from one to the next, the Tab key past all of them. */
export const Slips = memo(function Slips({ ids, label, wide, late = false }: Props) {
  const { store } = useEditor();
  const unfolded = useLook((looking) => looking.unfolded);
  const { material } = store.view();
  const stacks = useMemo(() => stacked(ids, material, unfolded), [ids, material, unfolded]);
  const { arrived, coming } = useArriving(stacks);
  const bundles = useBundles(arrived, isSame);
  // Hears of another language.
  useT();
  if (ids.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out as slips
    <div
      role="grid"
      aria-label={label}
      aria-multiselectable="true"
      aria-busy={late || coming > 0}
      className={wide ? styles.columns : styles.list}
      style={{ "--coming": coming } as React.CSSProperties}
    >
      {bundles.map(({ key, items }, at) => (
        <Together key={`${language()} ${key}`} items={items} first={at === 0} />
      ))}
    </div>
  );
});

const isSame = (one: Stack, other: Stack) => one.alike === other.alike && one.open === other.open;

type TogetherProps = { items: readonly Stack[]; first: boolean };

/** Some of them: a list of hundreds is neither compared nor laid out one by one when one comes or goes. */
const Together = memo(function Together({ items, first }: TogetherProps) {
  const { material } = useEditor().store.view();
  const chosen = useChosen(items);
  const bundle = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const slips = bundle.current?.children ?? [];
    items.forEach((stack, at) => {
      const slip = slips[at];
      if (slip) drawContents(slip, stack, material);
    });
  }, [items, material]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    <div
      ref={bundle}
      role="rowgroup"
      className={styles.bundle}
      data-odd={items.length % 2 === 1 || undefined}
      style={{ "--slips": items.length } as React.CSSProperties}
    >
      {items.map((stack, at) => (
        <Slip
          key={stack.id}
          stack={stack}
          material={material}
          chosen={chosen.has(stack.id)}
          first={first && at === 0}
        />
      ))}
    </div>
  );
});
