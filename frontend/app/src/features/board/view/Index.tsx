import { memo, useRef } from "react";
import { useT } from "../../../shared/i18n";
import { Button, Icon } from "../../../shared/ui";
import { verdictSigns } from "../../../shared/verdict";
import { verdictLabels } from "../../../shared/verdict/labels";
import { listOf } from "../state/sheet";
import type { Theme } from "../types";
import styles from "./board.module.css";
import { openTheme } from "./editor/actions";
import { useBoard, useEditor } from "./editor/boardEditor";
import { nameOfTheme } from "./editor/names";
import { isLong } from "./folding";
import { useKept } from "./WhoseFilter";

/** Where each theme stands, what is decided about it, and the way to the next that is not. */
export function Index({ open }: { open: boolean }) {
  const t = useT();
  const editor = useEditor();
  const sheet = useBoard((view) => view.sheet);
  const { order, themes } = sheet;
  const last = useRef<string>(undefined);
  const kept = useKept();
  const all = order
    .flatMap((id) => themes.get(id) ?? [])
    .filter(({ id }) => !kept || listOf(sheet, id).some(kept));
  const undecided = all.filter(({ verdict }) => !verdict).map(({ id }) => id);
  if (!isLong(all.length)) return null;
  const next = () => {
    // As they stand on the page, which larger themes arrange; what is not drawn yet comes last.
    const drawn = [...document.querySelectorAll<HTMLElement>("section[data-theme]")];
    const shown = [...new Set([...drawn.map(({ dataset }) => dataset.theme ?? ""), ...order])];
    const waiting = shown.filter((id) => undecided.includes(id));
    const after = shown.slice(shown.indexOf(last.current ?? "") + 1);
    last.current = after.find((id) => undecided.includes(id)) ?? waiting[0];
    if (last.current) openTheme(editor, last.current);
  };
  return (
    <nav className={`no-print ${styles.index}`} aria-label={t("Themes")}>
      {undecided.length > 0 && (
        <Button small look="primary" onPress={next}>
          {t("Next undecided ({{count}} left)", { count: undecided.length })}
        </Button>
      )}
      <details open={open}>
        <summary>{t("{{count}} theme | All {{count}} themes", { count: all.length })}</summary>
        <ol>
          {all.map((theme) => (
            <Entry key={theme.id} theme={theme} />
          ))}
        </ol>
      </details>
    </nav>
  );
}

const Entry = memo(function Entry({ theme }: { theme: Theme }) {
  const t = useT();
  const editor = useEditor();
  const { id, verdict } = theme;
  return (
    <li>
      {verdict && <Icon of={verdictSigns[verdict]} />}
      <a
        href={`#theme-${id}`}
        dir="auto"
        onClick={(event) => {
          event.preventDefault();
          openTheme(editor, id);
        }}
      >
        {nameOfTheme(theme)}
        {verdict && <span className="sr"> {t(verdictLabels[verdict])}</span>}
      </a>
    </li>
  );
});
