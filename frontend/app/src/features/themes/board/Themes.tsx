import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useStrings } from "../../../shared/i18n";
import { kept, listOf, type Sheet } from "../store/sheet";
import styles from "./board.module.css";
import { Decided } from "./decide/Decided";
import { isDue } from "./decide/Due";
import { useBoard, useLook } from "./desk";
import { Gate, GateContext } from "./gate";
import { boardStrings } from "./strings";
import { type Order, ThemeSection } from "./ThemeSection";
import { useArrival } from "./useArrival";
import { useCaretless } from "./useCaretless";
import { few, useFilling } from "./useFilling";
import { useLeaving } from "./useLeaving";

/**
 * The themes as they are arranged. Where the slider makes others, those take the place of the old ones within a frame; the old
 * ones are hidden at once, and taken down while nobody waits for it.
 */
export function Themes() {
  const arrangement = useBoard((view) => view.arrangement);
  const arranging = useBoard((view) => view.arranging);
  const isLarge = useBoard(({ sheet }) => sheet.places.size > few);
  const [shown, setShown] = useState(arrangement);
  const [going, setGoing] = useState<readonly number[]>([]);
  if (shown !== arrangement) {
    if (isLarge) setGoing([shown, ...going]);
    setShown(arrangement);
  }
  const onGone = useCallback(
    (number: number) => setGoing((now) => now.filter((each) => each !== number)),
    [],
  );
  const place = useCaretless();
  return (
    <div
      ref={place}
      className={styles.themes}
      aria-busy={arranging}
      data-arranging={arranging || undefined}
    >
      {[shown, ...going].map((number) => (
        <Arranged key={number} number={number} going={number !== shown} onGone={onGone} />
      ))}
    </div>
  );
}

type ArrangedProps = { number: number; going: boolean; onGone: (number: number) => void };

const Arranged = memo(function Arranged({ number, going, ...props }: ArrangedProps) {
  const [gate] = useState(() => new Gate(number));
  const place = useRef<HTMLDivElement>(null);
  const onGone = useCallback(() => props.onGone(number), [props.onGone, number]);
  // What goes is hidden with the press, and only hears of it once the press is answered.
  const knowsItGoes = useDeferredValue(going);
  return (
    <GateContext value={gate}>
      <div
        ref={place}
        data-themes={going ? "going" : ""}
        className={going ? `${styles.arranged} ${styles.going}` : styles.arranged}
      >
        <Sections going={knowsItGoes} onGone={onGone} place={place} />
      </div>
    </GateContext>
  );
});

type SectionsProps = {
  going: boolean;
  onGone: () => void;
  place: React.RefObject<HTMLElement | null>;
};

/** What is due first, then what is open, then what is decided. Many stand under their larger themes. */
const Sections = memo(function Sections({ going, onGone, place }: SectionsProps) {
  const say = useStrings(boardStrings);
  const sheet = useBoard((view) => view.sheet);
  const opened = useLook((looking) => looking.opened);
  const wereDue = useLook((looking) => looking.wereDue);
  const { open, decided } = useParts(sheet, opened, wereDue);
  const [order] = useState<Order>({ shown: open });
  order.shown = open;
  const { stands, filled } = useFilling(open, sheet, going, onGone, place);
  const drawn = useLeaving(open, sheet, stands);
  const [inSight] = useState(() => new Set(stands));
  useArrival(filled && !going);
  // What is decided stands below all others, and is drawn after them.
  const [wasFilled, setWasFilled] = useState(filled);
  if (filled && !wasFilled) setWasFilled(true);
  const families = useMemo(() => familiesOf(sheet, open), [sheet, open]);
  const level = families ? 3 : 2;
  let last: string | undefined;
  return (
    <>
      {families && (
        <p className="note">{say("families", { count: new Set(families.values()).size })}</p>
      )}
      {drawn.map((piece) => {
        if (typeof piece !== "string" && "theme" in piece) {
          return (
            <ThemeSection
              key={piece.theme.id}
              theme={piece.theme}
              ids={piece.ids}
              tensions={sheet.tensions}
              begins={undefined}
              level={level}
              order={order}
              leaving
            />
          );
        }
        if (typeof piece !== "string") {
          last = families?.get(piece.ids.at(-1) ?? "");
          return (
            <div
              key={`before ${piece.ids.at(-1)}`}
              data-gap=""
              aria-hidden="true"
              className={styles.gap}
              style={{ height: `${piece.height}rem` }}
            />
          );
        }
        const theme = sheet.themes.get(piece);
        if (!theme) return null;
        const family = families?.get(piece);
        const begins = family !== last ? family : undefined;
        last = family;
        return (
          <ThemeSection
            key={piece}
            theme={theme}
            ids={listOf(sheet, piece)}
            tensions={sheet.tensions}
            begins={begins}
            level={level}
            order={order}
            first={!filled && inSight.has(piece)}
          />
        );
      })}
      {wasFilled ? (
        <Decided ids={decided} />
      ) : (
        <div
          aria-hidden="true"
          className={styles.gap}
          style={{ height: `${decided.length * 3}rem` }}
        />
      )}
    </>
  );
});

type Parts = { open: readonly string[]; decided: readonly string[] };

/** The same lists again as long as nothing changed in them. */
function useParts(sheet: Sheet, opened: ReadonlySet<string>, wereDue: ReadonlySet<string>): Parts {
  const [held] = useState<{ parts: Parts }>({ parts: { open: [], decided: [] } });
  const parts = useMemo(() => {
    const due: string[] = [];
    const open: string[] = [];
    const decided: string[] = [];
    for (const id of sheet.order) {
      const theme = sheet.themes.get(id);
      if (!theme) continue;
      if (isDue(theme) || wereDue.has(id)) due.push(id);
      else if (theme.verdict && !opened.has(id)) decided.push(id);
      else open.push(id);
    }
    return { open: [...due, ...open], decided };
  }, [sheet, opened, wereDue]);
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
