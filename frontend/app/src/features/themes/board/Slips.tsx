import { memo, useMemo } from "react";
import { language, useStrings } from "../../../shared/i18n";
import styles from "./board.module.css";
import { useDesk, useLook } from "./desk";
import { Slip } from "./Slip";
import { stacked } from "./stacked";
import { boardStrings } from "./strings";
import { useArriving } from "./useArriving";

type Props = {
  ids: readonly string[];
  label: string;
  wide?: boolean;
  /** Others are to be shown by now. */
  late?: boolean;
};

/** A list of quotes as a grid: the arrow keys go from one to the next, the Tab key past all of them. */
export const Slips = memo(function Slips({ ids, label, wide, late = false }: Props) {
  const { store } = useDesk();
  const unfolded = useLook((looking) => looking.unfolded);
  const { material } = store.view();
  const stacks = useMemo(() => stacked(ids, material, unfolded), [ids, material, unfolded]);
  const { arrived, coming } = useArriving(stacks);
  // Hears of another language.
  useStrings(boardStrings);
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
      {arrived.map(({ id, alike, open }, at) => (
        <Slip
          key={id}
          id={id}
          alike={alike}
          unfolded={open}
          first={at === 0}
          language={language()}
        />
      ))}
    </div>
  );
});
