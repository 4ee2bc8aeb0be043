import { useId } from "react";
import { Link } from "react-router";
import { useT } from "../../../shared/i18n";
import { Fold, Icon } from "../../../shared/ui";
import { verdictSigns } from "../../../shared/verdict";
import { verdictLabels } from "../../../shared/verdict/labels";
import type { Theme } from "../types";
import styles from "./board.module.css";
import { isDue } from "./decide/Due";
import { nameOfTheme } from "./editor/names";
import { useNarrow } from "./useNarrow";
import { useAddressOf } from "./useOpenTheme";

type Props = { undecided: Theme[]; decided: Theme[]; open: string | undefined };

/** The way to each theme; folded where it would push the open one down. */
export function ThemeList({ undecided, decided, open }: Props) {
  const t = useT();
  const list = (
    <nav className={`no-print ${styles.rail}`} aria-label={t("Themes")}>
      <Part title={t("Undecided")} themes={undecided} open={open} />
      <Part title={t("Decided")} themes={decided} open={open} />
    </nav>
  );
  if (!useNarrow()) return list;
  const count = undecided.length + decided.length;
  return (
    <Fold
      className={styles.fold}
      label={t("{{count}} theme | All {{count}} themes", { count })}
      about={t("{{count}} undecided | {{count}} undecided", { count: undecided.length })}
    >
      {list}
    </Fold>
  );
}

type PartProps = { title: string; themes: Theme[]; open: string | undefined };

function Part({ title, themes, open }: PartProps) {
  const t = useT();
  const id = useId();
  const addressOf = useAddressOf();
  if (themes.length === 0) return null;
  return (
    <>
      <h2 id={id} className={styles.part}>
        {title}
        <span className={`meta ${styles.count}`}>{themes.length}</span>
      </h2>
      <ol aria-labelledby={id}>
        {themes.map((theme) => {
          const { id, verdict, voices, clauses } = theme;
          const about = isDue(theme)
            ? t("due again")
            : voices === 0 && clauses > 0
              ? t("your role")
              : String(voices);
          return (
            <li key={id}>
              <Link to={addressOf(id)} preventScrollReset aria-current={id === open || undefined}>
                <span dir="auto">
                  {verdict && <Icon of={verdictSigns[verdict]} />} {nameOfTheme(theme)}
                  {verdict && <span className="sr"> {t(verdictLabels[verdict])}</span>}
                </span>
                {(!verdict || isDue(theme)) && <span className="meta">{about}</span>}
              </Link>
            </li>
          );
        })}
      </ol>
    </>
  );
}
