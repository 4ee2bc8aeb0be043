import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useT } from "../../../shared/i18n";
import { kept, listOf, type Sheet } from "../state/sheet";
import styles from "./board.module.css";
import { Decided } from "./decide/Decided";
import { isDue } from "./decide/Due";
import { useBoard, useLook } from "./editor/boardEditor";
import { Gate, GateContext } from "./editor/gate";
import { useArrival } from "./filling/useArrival";
import { useCaretless } from "./filling/useCaretless";
import { few, useFilling } from "./filling/useFilling";
import { useLeaving } from "./filling/useLeaving";
import { folds, usePrinting } from "./folding";
import { type Order, ThemeSection } from "./ThemeSection";

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
        className={[styles.arranged, going && styles.going, knowsItGoes && styles.gone]
          .filter(Boolean)
          .join(" ")}
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
  const t = useT();
  const sheet = useBoard((view) => view.sheet);
  const opened = useLook((looking) => looking.opened);
  const wereDue = useLook((looking) => looking.wereDue);
  const { open, decided, families, named, due } = useParts(sheet, opened, wereDue);
  const [folding] = useState(() => folds(sheet.themes.values()));
  const [order] = useState<Order>({ shown: open, families, due, folding });
  Object.assign(order, { shown: open, families, due, folding } satisfies Order);
  const { stands, filled } = useFilling(open, sheet, going, onGone, place);
  const drawn = useLeaving(open, sheet, stands);
  const [inSight] = useState(() => new Set(stands));
  useArrival(filled && !going);
  // What is decided stands below all others, and is drawn after them.
  const [wasFilled, setWasFilled] = useState(filled);
  if (filled && !wasFilled) setWasFilled(true);
  const printing = usePrinting();
  const levelOf = (id: string) => (families.has(id) ? 3 : 2);
  let last: string | undefined;
  return (
    <>
      {named > 0 && (
        <p className="note">
          {t("In one larger theme | In {{count}} larger themes", { count: named })}
        </p>
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
              level={levelOf(piece.theme.id)}
              order={order}
              leaving
            />
          );
        }
        if (typeof piece !== "string") {
          last = families.get(piece.ids.at(-1) ?? "");
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
        const family = families.get(piece);
        const begins = family === last ? undefined : family === alone ? t("Other themes") : family;
        last = family;
        return (
          <ThemeSection
            key={piece}
            theme={theme}
            ids={listOf(sheet, piece)}
            tensions={sheet.tensions}
            begins={begins}
            level={levelOf(piece)}
            order={order}
            first={!filled && inSight.has(piece)}
            folded={folding && !printing && !theme.verdict && !opened.has(piece)}
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

/** In place of a larger theme, where there is none. */
const alone = "";

type Families = ReadonlyMap<string, string>;
type Parts = {
  open: readonly string[];
  decided: readonly string[];
  families: Families;
  /** How many larger themes there are. */
  named: number;
  due: ReadonlySet<string>;
};

/** The same lists again as long as nothing changed in them. */
function useParts(sheet: Sheet, opened: ReadonlySet<string>, wereDue: ReadonlySet<string>): Parts {
  const [held] = useState<{ parts: Parts }>({
    parts: { open: [], decided: [], families: new Map(), named: 0, due: new Set() },
  });
  // As they were when they were arranged: a quote that is moved moves no other themes.
  const [sizes] = useState(() => sizesOf(sheet));
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
    const families = familiesOf(sheet, open, sizes);
    return {
      open: [...due, ...(families.size > 0 ? families.keys() : open)],
      decided,
      families,
      named: new Set([...families.values()].filter((family) => family !== alone)).size,
      due: new Set(due),
    };
  }, [sheet, sizes, opened, wereDue]);
  held.parts = {
    ...parts,
    open: kept(held.parts.open, parts.open),
    decided: kept(held.parts.decided, parts.decided),
  };
  return held.parts;
}

/** How many quotes stand in each larger theme. */
function sizesOf(sheet: Sheet): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { id, family = alone } of sheet.themes.values()) {
    sizes.set(family, (sizes.get(family) ?? 0) + listOf(sheet, id).length);
  }
  return sizes;
}

/** Themes with the larger ones that they stand under, the largest first and those without one last. None where none has one. */
function familiesOf(
  sheet: Sheet,
  ids: readonly string[],
  sizes: ReadonlyMap<string, number>,
): Families {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const family = sheet.themes.get(id)?.family ?? alone;
    groups.set(family, [...(groups.get(family) ?? []), id]);
  }
  if ([...groups.keys()].every((family) => family === alone)) return new Map();
  const size = (family: string) => (family === alone ? -1 : (sizes.get(family) ?? 0));
  const sorted = [...groups].sort(([one], [other]) => size(other) - size(one));
  return new Map(sorted.flatMap(([family, of]) => of.map((id): [string, string] => [id, family])));
}
