import { startTransition, useEffect, useMemo, useState } from "react";
import { useStrings } from "../../../shared/i18n";
import { kept, type Sheet } from "../store/sheet";
import styles from "./board.module.css";
import { Decided } from "./decide/Decided";
import { isDue } from "./decide/Due";
import { useBoard, useLook } from "./desk";
import { boardStrings } from "./strings";
import { type Order, ThemeSection } from "./ThemeSection";
import { useArrival } from "./useArrival";

/** So many fill the first screen; the others are drawn while nobody waits for them. */
const first = 8;

/** What is due first, then what is open, then what is decided. Many stand under their larger themes. */
export function Themes() {
  const say = useStrings(boardStrings);
  const sheet = useBoard((view) => view.sheet);
  const opened = useLook((looking) => looking.opened);
  const { open, decided } = useParts(sheet, opened);
  const [order] = useState<Order>({ shown: open });
  order.shown = open;
  const [most, setMost] = useState(first);
  useEffect(() => startTransition(() => setMost(Number.POSITIVE_INFINITY)), []);
  useArrival(most > first);
  const families = useMemo(() => familiesOf(sheet, open), [sheet, open]);
  const level = families ? 3 : 2;
  return (
    <div className={styles.themes}>
      {families && (
        <p className="note">{say("families", { count: new Set(families.values()).size })}</p>
      )}
      {open.slice(0, most).map((id, at) => {
        const family = families?.get(id);
        const begins = family && family !== families?.get(open[at - 1] ?? "");
        return (
          <div key={id} className={styles.held}>
            {begins && <h2 className={styles.family}>{family}</h2>}
            <ThemeSection id={id} level={level} order={order} />
          </div>
        );
      })}
      <Decided ids={decided} />
    </div>
  );
}

type Parts = { open: readonly string[]; decided: readonly string[] };

/** The same lists again as long as nothing changed in them. */
function useParts(sheet: Sheet, opened: ReadonlySet<string>): Parts {
  const [held] = useState<{ parts: Parts }>({ parts: { open: [], decided: [] } });
  const parts = useMemo(() => {
    const due: string[] = [];
    const open: string[] = [];
    const decided: string[] = [];
    for (const id of sheet.order) {
      const theme = sheet.themes.get(id);
      if (!theme) continue;
      if (isDue(theme)) due.push(id);
      else if (theme.verdict && !opened.has(id)) decided.push(id);
      else open.push(id);
    }
    return { open: [...due, ...open], decided };
  }, [sheet, opened]);
  held.parts = {
    open: kept(held.parts.open, parts.open),
    decided: kept(held.parts.decided, parts.decided),
  };
  return held.parts;
}

function familiesOf(sheet: Sheet, ids: readonly string[]): ReadonlyMap<string, string> | undefined {
  const named = ids.flatMap((id): [string, string][] => {
    const family = sheet.themes.get(id)?.family;
    return family ? [[id, family]] : [];
  });
  return named.length > 0 ? new Map(named) : undefined;
}
