import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { formatDay, formatList, msg, useT } from "../../../shared/i18n";
import { ButtonLink, Ticks } from "../../../shared/ui";
import styles from "./list.module.css";

const stateLabels = {
  waiting: msg("in the queue"),
  running: msg("being grouped"),
  failed: msg("failed"),
  cancelled: msg("stopped"),
};

export function BoardRow({ board }: { board: Schemas["BoardSummary"] }) {
  const t = useT();
  const {
    id,
    title,
    state,
    themes,
    decided,
    statements,
    surveys,
    role,
    due,
    published,
    pending = 0,
  } = board;
  const to = `/themes/${id}`;
  const from = [
    ...surveys.map((survey) => t("“{{title}}”", { title: survey.title })),
    ...(role ? [t("your role")] : []),
  ];
  const obvious = !role && surveys.length === 1 && surveys[0]?.title === title;
  return (
    <li className={styles.row}>
      <span>
        <Link className={styles.title} to={to}>
          {title}
        </Link>{" "}
        {state !== "done" && <span className="tag">{t(stateLabels[state])}</span>}{" "}
        {due > 0 && (
          <span className="tag">
            {t("{{count}} is due again | {{count}} are due again", { count: due })}
          </span>
        )}{" "}
        {published && <span className="tag">{t("published")}</span>}{" "}
        {pending > 0 && (
          <span className="tag">
            {t("one unpublished change | {{words}} unpublished changes", { count: pending })}
          </span>
        )}
        <span className="meta">
          {!obvious && `${t("From {{surveys}}", { surveys: formatList(from) })} · `}
          {t("{{count}} expectation | {{count}} expectations", { count: statements })} ·{" "}
          {t("last edited on {{day}}", { day: formatDay(board.changedAt) })}
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
