import { Lock } from "lucide-react";
import { useMemo } from "react";
import { msg, useT } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import { listOf, nowhere } from "../state/sheet";
import styles from "./board.module.css";
import { Coarseness } from "./Coarseness";
import choose from "./choose.module.css";
import { useBoard } from "./editor/boardEditor";
import { Index } from "./Index";
import { useDropPlace } from "./moving/useDropPlace";
import { Slips } from "./slips/Slips";
import { Tensions } from "./Tensions";
import { useKept, WhoseFilter } from "./WhoseFilter";

/** Single voices, and whatever the lead puts aside. @param tools what else stands beside the themes */
export function Rail({ tools }: { tools: boolean }) {
  const t = useT();
  const ids = useShownSingle();
  const all = useBoard(({ sheet }) => sheet.places.size);
  const tensions = useBoard(({ sheet }) => sheet.tensions);
  const place = useDropPlace<HTMLElement>({ themeId: nowhere });
  return (
    <section ref={place} className={styles.rail} aria-labelledby="rail">
      {tools && <Index open />}
      {tools && <WhoseFilter />}
      {tools && <Coarseness />}
      <h2 id="rail" tabIndex={-1}>
        {t("Without a theme")}
      </h2>
      <p className="note">
        {ids.length > 0
          ? t("{{n}} of {{count}} expectation. | {{n}} of {{count}} expectations.", {
              n: ids.length,
              count: all,
            })
          : t("Every expectation has a theme. You can put any that don’t fit here.")}{" "}
        {ids.length > 0 && (
          <span className="no-print">{t("Drag them onto a theme, or use the menu.")}</span>
        )}
      </p>
      <Tensions themeId={nowhere} all={tensions} />
      <Slips ids={ids} label={t("Without a theme")} />
      <Keys />
      <Labels />
    </section>
  );
}

function useShownSingle(): readonly string[] {
  const single = useBoard(({ sheet }) => listOf(sheet, nowhere));
  const kept = useKept();
  return useMemo(() => (kept ? single.filter(kept) : single), [single, kept]);
}

/** Leads past the themes to the single voices. */
export function Below() {
  const t = useT();
  const count = useShownSingle().length;
  if (count === 0) return null;
  return (
    <p className="note no-print">
      <a href="#rail">
        {t(
          "{{count}} expectation without a theme is further down | {{count}} expectations without a theme are further down",
          { count },
        )}
      </a>
    </p>
  );
}

const keyLabels = {
  move: msg("move"),
  tab: msg("go to a quote"),
  new: msg("new theme"),
  order: msg("reorder"),
  select: msg("select"),
  unfold: msg("show or hide near-duplicates"),
  undo: msg("undo"),
};

function Keys() {
  const t = useT();
  return (
    <dl className={`no-print ${choose.keys}`} aria-label={t("By keyboard")}>
      {(
        [
          ["tab", ["Tab"]],
          ["move", ["M"]],
          ["new", ["N"]],
          ["select", ["␣"]],
          ["order", ["Alt", "↑", "↓"]],
          ["unfold", ["+", "-"]],
          ["undo", ["Z"]],
        ] as const
      ).map(([what, keys]) => (
        <div key={what}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(keyLabels[what])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Why quotes carry their group, or why not. */
function Labels() {
  const t = useT();
  const board = useBoard((view) => view.board);
  if (board.surveys.length === 0) return null;
  const labelled = board.groups.length > 0;
  const untold = board.notices.some(({ why }) => why === "not-told");
  const twice = 2 * Math.max(...board.surveys.map(({ k }) => k));
  return (
    <p className="note">
      <Icon of={Lock} />{" "}
      {t(
        labelled
          ? "A quote only shows its group if at least {{twice}} people in that group answered and they were told so beforehand."
          : untold
            ? "Quotes don’t show groups and groups aren’t compared, because respondents weren’t told that this might happen."
            : "Quotes don’t show groups and groups aren’t compared, so that nobody can be recognised. That takes {{twice}} answers from every group.",
        { twice },
      )}
    </p>
  );
}
