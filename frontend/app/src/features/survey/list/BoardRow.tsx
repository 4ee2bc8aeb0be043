import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { formatShortDay, useT } from "../../../shared/i18n";
import { ButtonLink, Ticks } from "../../../shared/ui";
import styles from "./list.module.css";

/** A board that no survey leads to: its themes come from the role alone. */
export function BoardRow({ board }: { board: Schemas["BoardSummary"] }) {
  const t = useT();
  const { id, title, themes, decided } = board;
  const to = `/themes/${id}`;
  return (
    <li className={styles.row}>
      <span>
        <Link className={styles.title} to={to}>
          {title}
        </Link>
        <span className="meta">
          {t("last edited on {{day}}", { day: formatShortDay(board.changedAt) })}
        </span>
      </span>
      <span className={styles.count}>
        {themes > 0 && (
          <>
            <Ticks filled={decided} of={themes} />
            <span className="note">
              {t("{{decided}} of {{themes}} decided", { decided, themes })}
            </span>
          </>
        )}
      </span>
      <ButtonLink small to={to} aria-label={t("Open {{title}}", { title })}>
        {t("Open")}
      </ButtonLink>
    </li>
  );
}
