import { memo, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { newGoalAt } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { Button, Icon, Menu, MenuItem, useFocusBack } from "../../../shared/ui";
import { verdictSigns } from "../../../shared/verdict";
import { verdictLabels } from "../../../shared/verdict/labels";
import type { Sheet } from "../state/sheet";
import type { Theme, Verdict } from "../types";
import styles from "./board.module.css";
import { Decision } from "./decide/Decision";
import { Due } from "./decide/Due";
import { closeTheme, foldTheme, openTheme, removeTheme, reorderTheme } from "./editor/actions";
import { useEditor } from "./editor/boardEditor";
import { nameOfTheme } from "./editor/names";
import { HeardDialog, HeardNotes } from "./Heard";
import { MergeDialog } from "./moving/MergeDialog";
import { SplitDialog } from "./moving/SplitDialog";
import { useDropPlace } from "./moving/useDropPlace";
import { RenameForm } from "./RenameForm";
import { Slips } from "./slips/Slips";
import { Tensions } from "./Tensions";
import { WhoSaid } from "./WhoSaid";

/** The same object as long as the page is open: one theme that goes away does not draw all others anew. */
export type Order = {
  shown: readonly string[];
  /** The larger themes that they stand under. */
  families: ReadonlyMap<string, string>;
  /** Those that stand above all others. */
  due: ReadonlySet<string>;
  /** Whether those without a verdict can be folded. */
  folding: boolean;
};

type Props = {
  theme: Theme;
  /** Of its statements. */
  ids: readonly string[];
  /** Which of these are shown; undefined if all are. */
  kept?: ((id: string) => boolean) | undefined;
  tensions: Sheet["tensions"];
  /** The larger theme whose first this is. */
  begins: string | undefined;
  level: 2 | 3;
  order: Order;
  /** It shows its first quote, and waits to be opened. */
  folded?: boolean;
};

type Doing = "rename" | "merge" | "oppose" | "split" | "heard" | undefined;

/**
 * One theme with what was said, where it pulls apart, and what the lead makes of it. It is told what it shows: hundreds of them
 * that ask the store at every change would take longer than the change.
 */
export const ThemeSection = memo(function ThemeSection({ theme, ids, ...props }: Props) {
  const { kept, tensions, begins, level, order, folded = false } = props;
  const { id } = theme;
  const t = useT();
  const [doing, setDoing] = useState<Doing>();
  const place = useDropPlace({ themeId: id });
  const renaming = useFocusBack(doing === "rename");
  const Heading = level === 2 ? "h2" : "h3";
  const name = nameOfTheme(theme);
  const editor = useEditor();
  const shown = useMemo(() => {
    const some = kept ? ids.filter(kept) : ids;
    return folded ? some.slice(0, 1) : some;
  }, [folded, ids, kept]);
  const stop = () => setDoing(undefined);
  const split = () => setDoing("split");
  return (
    <>
      {begins && (
        <h2 className={styles.family} dir="auto">
          {begins}
        </h2>
      )}
      <section
        ref={place}
        className={styles.theme}
        aria-labelledby={`theme-${id}`}
        data-folded={folded || undefined}
        data-theme={id}
        style={{ "--slips": ids.length } as React.CSSProperties}
      >
        <header className={styles.head}>
          {doing === "rename" ? (
            <RenameForm theme={theme} onDone={stop} />
          ) : (
            <>
              <Heading
                id={`theme-${id}`}
                dir="auto"
                tabIndex={-1}
                className={theme.nameFrom === "quote" ? styles.quoted : undefined}
              >
                {name}
              </Heading>
              <WhoSaid ids={ids} theme={theme} />
            </>
          )}
          {folded ? (
            <div className={`no-print ${styles.acts}`}>
              <VerdictSigns theme={theme} />
              <Button
                small
                look="plain"
                aria-label={t("Open {{theme}}", { theme: name })}
                onPress={() => openTheme(editor, id)}
              >
                {t("Open")}
              </Button>
            </div>
          ) : (
            <Acts
              ref={renaming}
              id={id}
              name={name}
              canSplit={ids.length > 1}
              isDecided={theme.verdict !== undefined}
              order={order}
              onDo={setDoing}
            />
          )}
        </header>
        {!folded && theme.words.length > 0 && (
          <ul className={styles.words} aria-label={t("Common words in this theme")}>
            {theme.words.slice(0, 5).map((word) => (
              <li key={word} className="tag">
                {word}
              </li>
            ))}
          </ul>
        )}
        {!folded && <Due theme={theme} />}
        {!folded && <Tensions themeId={id} all={tensions} />}
        {ids.length === 0 && (
          <p className="note">{t("No quotes yet. Drag one here, or move it with M.")}</p>
        )}
        {(!folded || theme.nameFrom !== "quote") && (
          <Slips ids={shown} label={t("{{theme}}: quotes", { theme: name })} wide />
        )}
        {!folded && <HeardNotes themeId={id} />}
        {!folded && <Decision theme={theme} onSplit={ids.length > 1 ? split : undefined} />}
        {(doing === "merge" || doing === "oppose") && (
          <MergeDialog theme={theme} does={doing} onDone={stop} />
        )}
        {doing === "heard" && <HeardDialog theme={theme} onDone={stop} />}
        {doing === "split" && <SplitDialog theme={theme} ids={ids} onDone={stop} />}
      </section>
    </>
  );
});

/** A verdict from the closed row opens it, because most need a reason. */
function VerdictSigns({ theme }: { theme: Theme }) {
  const t = useT();
  const editor = useEditor();
  return (Object.keys(verdictSigns) as Verdict[]).map((verdict) => (
    <Button
      key={verdict}
      small
      look="plain"
      iconOnly
      aria-label={t("{{verdict}}: {{theme}}", {
        verdict: t(verdictLabels[verdict]),
        theme: nameOfTheme(theme),
      })}
      onPress={() => {
        editor.drafts.say(theme.id, { verdict }, true);
        openTheme(editor, theme.id);
      }}
    >
      <Icon of={verdictSigns[verdict]} />
    </Button>
  ));
}

type ActsProps = {
  id: string;
  name: string;
  canSplit: boolean;
  isDecided: boolean;
  order: Order;
  onDo: (what: Doing) => void;
  ref: React.Ref<HTMLButtonElement>;
};

/** By itself, because a quote that comes or goes changes nothing about it. */
const Acts = memo(function Acts({ id, name, canSplit, isDecided, order, onDo, ref }: ActsProps) {
  const t = useT();
  return (
    <div className={`no-print ${styles.acts}`}>
      <Button
        ref={ref}
        small
        look="plain"
        aria-label={t("Rename {{theme}}", { theme: name })}
        onPress={() => onDo("rename")}
      >
        {t("Rename")}
      </Button>
      <Button
        small
        look="plain"
        aria-label={t("Merge {{theme}} with others", { theme: name })}
        onPress={() => onDo("merge")}
      >
        {t("Merge")}
      </Button>
      <Button
        small
        look="plain"
        isDisabled={!canSplit}
        aria-label={t("Split {{theme}}", { theme: name })}
        onPress={() => onDo("split")}
      >
        {t("Split")}
      </Button>
      <ThemeMenu id={id} name={name} order={order} decided={isDecided} onDo={onDo} />
    </div>
  );
});

/** Those under the same larger theme, or due as well: it cannot be moved anywhere else. */
const beside = ({ shown, families, due }: Order, id: string) =>
  shown.filter((each) => families.get(each) === families.get(id) && due.has(each) === due.has(id));

type MenuProps = Pick<ActsProps, "id" | "name" | "order" | "onDo"> & { decided: boolean };

function ThemeMenu({ id, name, order, decided, onDo }: MenuProps) {
  const t = useT();
  const editor = useEditor();
  const navigate = useNavigate();
  return (
    <Menu label={t("More options for {{theme}}", { theme: name })}>
      <MenuItem onAction={() => navigate(newGoalAt({ kind: "theme", id }))}>
        {t("Create goal")}
      </MenuItem>
      <MenuItem onAction={() => navigate(`/surveys/new?ask=theme.${id}`)}>
        {t("Ask for ratings")}
      </MenuItem>
      <MenuItem onAction={() => onDo("heard")}>{t("Add what you heard")}</MenuItem>
      <MenuItem onAction={() => onDo("oppose")}>{t("Mark a contradiction")}</MenuItem>
      <MenuItem onAction={() => reorderTheme(editor, id, beside(order, id), -1)}>
        {t("Move theme up")}
      </MenuItem>
      <MenuItem onAction={() => reorderTheme(editor, id, beside(order, id), 1)}>
        {t("Move theme down")}
      </MenuItem>
      {decided && (
        <MenuItem onAction={() => closeTheme(editor, id, order.shown)}>
          {t("Move to decided themes")}
        </MenuItem>
      )}
      {!decided && order.folding && (
        <MenuItem onAction={() => foldTheme(editor, id)}>{t("Collapse")}</MenuItem>
      )}
      <MenuItem stop onAction={() => removeTheme(editor, id, order.shown)}>
        {t("Remove theme")}
      </MenuItem>
    </Menu>
  );
}
