import { useEffect, useMemo, useState } from "react";
import { useLocation } from "react-router";
import { useT } from "../../../shared/i18n";
import { listOf, reusedIfEqual, type Sheet } from "../state/sheet";
import styles from "./board.module.css";
import { DecidedThemes } from "./decide/DecidedThemes";
import { isDue } from "./decide/Due";
import { useBoard, useEditor, useViewState } from "./editor/boardEditor";
import { folds, usePrinting } from "./folding";
import { HeardElsewhere } from "./Heard";
import { type Order, ThemeSection } from "./ThemeSection";
import { useKept } from "./WhoseFilter";

/** What is due first, then what is open, then what is decided. Many stand under their larger themes. */
export function Themes() {
  const t = useT();
  const sheet = useBoard((view) => view.sheet);
  const arranging = useBoard((view) => view.arranging);
  const arrangement = useBoard(({ board }) => `${board.coarseness} ${board.synthesis.endedAt}`);
  const opened = useViewState((looking) => looking.opened);
  const wereDue = useViewState((looking) => looking.wereDue);
  // As it was when they were arranged: a quote that is moved, or a verdict, moves no other themes.
  const [arranged, setArranged] = useState(() => arrangedAs(arrangement, sheet));
  if (arranged.arrangement !== arrangement) setArranged(arrangedAs(arrangement, sheet));
  const { folding, sizes } = arranged;
  const kept = useKept();
  const { open, decided, families, named, due } = useParts(sheet, sizes, opened, wereDue, kept);
  const [order] = useState<Order>({ shown: open, families, due, folding });
  Object.assign(order, { shown: open, families, due, folding } satisfies Order);
  useArrival();
  const printing = usePrinting();
  let last: string | undefined;
  return (
    <div
      className={styles.themes}
      data-themes=""
      aria-busy={arranging}
      data-arranging={arranging || undefined}
    >
      {named > 0 && (
        <p className="note">
          {t("In one larger theme | In {{count}} larger themes", { count: named })}
        </p>
      )}
      {open.map((id) => {
        const theme = sheet.themes.get(id);
        if (!theme) return null;
        const family = families.get(id);
        const begins = family === last ? undefined : family === alone ? t("Other themes") : family;
        last = family;
        return (
          <ThemeSection
            key={id}
            theme={theme}
            ids={listOf(sheet, id)}
            kept={kept}
            tensions={sheet.tensions}
            begins={begins}
            level={families.has(id) ? 3 : 2}
            order={order}
            folded={folding && !printing && !theme.verdict && !opened.has(id)}
          />
        );
      })}
      <DecidedThemes ids={decided} />
      <HeardElsewhere />
    </div>
  );
}

const arrangedAs = (arrangement: string, sheet: Sheet) => ({
  arrangement,
  folding: folds(sheet.themes.values()),
  sizes: sizesOf(sheet),
});

const prefix = "#theme-";

/** Opens the theme that the address names, and shows it; other pages lead to a theme that may be decided by now. */
function useArrival(): void {
  const { hash } = useLocation();
  const { look, store } = useEditor();
  useEffect(() => {
    const id = hash.startsWith(prefix) ? hash.slice(prefix.length) : "";
    if (!store.view().sheet.themes.has(id)) return;
    look.open(id, true);
    const frame = requestAnimationFrame(() => {
      const heading = document.getElementById(`theme-${id}`);
      heading?.scrollIntoView({ block: "start" });
      // A page that opens gives the focus to its first heading, which is far above; whoever does something keeps it.
      if (document.activeElement?.matches("body, h1")) heading?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash, look, store]);
}

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
function useParts(
  sheet: Sheet,
  sizes: ReadonlyMap<string, number>,
  opened: ReadonlySet<string>,
  wereDue: ReadonlySet<string>,
  kept?: (id: string) => boolean,
): Parts {
  const [held] = useState<{ parts: Parts }>({
    parts: { open: [], decided: [], families: new Map(), named: 0, due: new Set() },
  });
  const parts = useMemo(() => {
    const due: string[] = [];
    const open: string[] = [];
    const decided: string[] = [];
    for (const id of sheet.order) {
      const theme = sheet.themes.get(id);
      if (!theme || (kept && !listOf(sheet, id).some(kept))) continue;
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
  }, [sheet, sizes, opened, wereDue, kept]);
  held.parts = {
    ...parts,
    open: reusedIfEqual(held.parts.open, parts.open),
    decided: reusedIfEqual(held.parts.decided, parts.decided),
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
