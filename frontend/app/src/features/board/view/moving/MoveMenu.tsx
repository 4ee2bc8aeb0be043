import { useEffect, useMemo, useRef, useState } from "react";
import { useInteractOutside } from "react-aria/useInteractOutside";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { limits } from "../../../../shared/api";
import { useT } from "../../../../shared/i18n";
import { nowhere, type Sheet } from "../../state/sheet";
import choose from "../choose.module.css";
import { alikeTo, isUnfolded, moveTo, type Target, unfold } from "../editor/actions";
import { useEditor, useViewState } from "../editor/boardEditor";
import { nameOfTheme } from "../editor/names";
import { focusSlip, slipOf } from "../slips/slips";

/** One menu for all quotes, beside the one that it was opened for. */
export function MoveMenu() {
  const moving = useViewState((looking) => looking.moving);
  const { look } = useEditor();
  const trigger = useRef<Element>(null);
  trigger.current = (moving && slipOf(moving.beside)?.querySelector("[data-move]")) ?? null;
  const isClosable = useClosable(moving !== undefined);
  usePlacedAnew(moving !== undefined);
  const close = () => {
    look.move(undefined);
    focusSlip(moving?.beside);
  };
  // Where the focus leaves it, the library closes it; a press on what takes no focus, such as text, closes it as well.
  const place = useRef<HTMLElement>(null);
  useInteractOutside({
    ref: place,
    onInteractOutside: () => isClosable() && close(),
    isDisabled: moving === undefined,
  });
  return (
    <Popover
      ref={place}
      isNonModal
      triggerRef={trigger}
      isOpen={moving !== undefined}
      onOpenChange={(open) => !open && isClosable() && close()}
      placement="bottom end"
      className={choose.pop ?? ""}
    >
      {moving && <Choices key={moving.beside} ids={moving.ids} beside={moving.beside} />}
    </Popover>
  );
}

/**
 * Whether a menu may close. The library closes it at every scroll, but with the page it scrolls itself, and the page also scrolls
 * when a notice comes above; and of a scroll that came before, as of the quote that just got the focus, the browser tells a
 * frame late.
 */
function useClosable(open: boolean) {
  const scrolls = useRef(false);
  const isNew = useRef(true);
  useEffect(() => {
    // Before the library hears of it, which listens from when a menu opens.
    const onScroll = ({ target }: Event) => {
      scrolls.current = target === document;
      setTimeout(() => {
        scrolls.current = false;
      });
    };
    addEventListener("scroll", onScroll, true);
    return () => removeEventListener("scroll", onScroll, true);
  }, []);
  useEffect(() => {
    isNew.current = true;
    if (!open) return undefined;
    const frame = requestAnimationFrame(() => {
      isNew.current = false;
    });
    return () => cancelAnimationFrame(frame);
  }, [open]);
  return () => !isNew.current && !scrolls.current;
}

/**
 * Keeps an open menu beside its quote while the page grows or shrinks, as with themes that come or a notice above. The library
 * places a menu anew only when the window or the button gets another size.
 */
function usePlacedAnew(open: boolean) {
  useEffect(() => {
    if (!open) return undefined;
    const grows = new ResizeObserver(() => dispatchEvent(new Event("resize")));
    grows.observe(document.body);
    return () => grows.disconnect();
  }, [open]);
}

/** Closes what it stands in as soon as the focus goes elsewhere. */
function FocusGuard({ onLeave }: { onLeave: () => void }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const around = mark.current?.parentElement;
    const left = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && around?.contains(relatedTarget)) return;
      // Where the field got no focus, the library takes it from the menu and gives it back at once, for VoiceOver.
      queueMicrotask(() => {
        if (around?.isConnected && !around.contains(document.activeElement)) onLeave();
      });
    };
    around?.addEventListener("focusout", left);
    return () => around?.removeEventListener("focusout", left);
  });
  return <span ref={mark} hidden />;
}

type Choice = { key: string; label: string; hint: string | undefined; run: () => void };

/** Typing finds a theme or names a new one; a number chooses while nothing is typed. */
function Choices({ ids, beside }: { ids: readonly string[]; beside: string }) {
  const t = useT();
  const editor = useEditor();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const { themes, others } = useChoices(ids, typed.trim());
  const choices = [...themes, ...others];
  const active = choices[Math.min(at, choices.length - 1)];
  const title = t("Move to theme | Move {{count}} to theme", { count: ids.length });
  const alike = alikeTo(editor, beside).length;
  const onKey = (event: React.KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      const next = (at + by + choices.length) % choices.length;
      setAt(next);
      document.getElementById(`move-${choices[next]?.key}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      active?.run();
    } else if (!typed && /^[0-9]$/.test(event.key)) {
      event.preventDefault();
      choices.find(({ hint }) => hint === event.key)?.run();
    }
  };
  const optionOf = ({ key, label, hint, run }: Choice) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, and names the active option
    <div
      key={key}
      id={`move-${key}`}
      role="option"
      aria-selected={key === active?.key}
      tabIndex={-1}
      className={choose.option}
      onClick={run}
    >
      <span dir="auto">{label}</span>
      {hint && <kbd>{hint}</kbd>}
    </div>
  );
  return (
    // A modal one would first hide the whole page from screen readers, which takes long with thousands of quotes.
    <Dialog className={choose.choose ?? ""} aria-label={title}>
      <FocusGuard onLeave={() => editor.look.move(undefined)} />
      <p className="meta">{title}</p>
      <input
        className="in in-s"
        role="combobox"
        aria-label={t("Theme, or a new name")}
        placeholder={t("Theme, or a new name")}
        aria-expanded="true"
        aria-controls="move-to"
        aria-activedescendant={active && `move-${active.key}`}
        autoFocus
        value={typed}
        maxLength={limits.ThemeAddition.name.maxLength}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div
        role="listbox"
        id="move-to"
        aria-label={t("Themes")}
        className={choose.options}
        style={{ "--lines": others.length + Math.min(themes.length, 1) } as React.CSSProperties}
      >
        {themes.length > 0 && <div className={choose.scrolls}>{themes.map(optionOf)}</div>}
        {others.map(optionOf)}
      </div>
      <button
        type="button"
        className={choose.option}
        onClick={() => {
          editor.selection.toggle(beside);
          editor.look.move(undefined);
          focusSlip(beside);
        }}
      >
        {t(editor.selection.has(beside) ? "Deselect" : "Select, to move several")}
      </button>
      {alike > 1 && (
        <button type="button" className={choose.option} onClick={() => unfold(editor, beside)}>
          {isUnfolded(editor, beside)
            ? t("Show only one")
            : t("Show all {{count}} similar ones", { count: alike })}
        </button>
      )}
    </Dialog>
  );
}

const most = 60;
/** The others stand below however many themes there are. */
type Offered = { themes: Choice[]; others: Choice[] };

function useChoices(ids: readonly string[], typed: string): Offered {
  const t = useT();
  const editor = useEditor();
  const { sheet } = editor.store.view();
  const from = new Set(ids.map((id) => sheet.places.get(id)?.themeId ?? nowhere));
  // Where all of them stand, none of them can go.
  const isThere = (themeId: string) => from.size === 1 && from.has(themeId);
  const found = useMemo(() => themesFor(sheet, typed), [sheet, typed]);
  const go = (target: Target) => () => moveTo(editor, ids, target);
  const themes = found
    .filter(({ id }) => !isThere(id))
    .slice(0, most)
    .map((theme, i): Choice => {
      const hint = typed === "" && i < 9 ? String(i + 1) : undefined;
      return { key: theme.id, label: nameOfTheme(theme), hint, run: go({ themeId: theme.id }) };
    });
  const away: Choice[] =
    isThere(nowhere) || typed
      ? []
      : [
          {
            key: "nowhere",
            label: t("Without a theme"),
            hint: undefined,
            run: go({ themeId: nowhere }),
          },
        ];
  const made: Choice = {
    key: "new",
    label: typed ? t("New theme “{{name}}”", { name: typed }) : t("New theme"),
    hint: typed ? undefined : "0",
    run: go({ name: typed || t("New theme") }),
  };
  return { themes, others: [...away, made] };
}

/** Names that begin with what was typed go first. */
function themesFor(sheet: Sheet, typed: string) {
  const wanted = typed.toLowerCase();
  const themes = sheet.order.flatMap((id) => sheet.themes.get(id) ?? []);
  const names = themes.filter(({ name }) => name.toLowerCase().includes(wanted));
  const begins = (name: string) => (name.toLowerCase().startsWith(wanted) ? 0 : 1);
  return wanted ? names.sort((one, other) => begins(one.name) - begins(other.name)) : names;
}
