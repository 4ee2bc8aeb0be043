import { Link } from "react-router";
import { formatDay, formatList, useStrings } from "../../../shared/i18n";
import { ButtonLink, Ticks } from "../../../shared/ui";
import type { BoardSummary } from "../types";
import styles from "./list.module.css";
import { listStrings } from "./strings";

export function BoardRow({ board }: { board: BoardSummary }) {
  const say = useStrings(listStrings);
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
    ...surveys.map((survey) => say("row.survey", { title: survey.title })),
    ...(role ? [say("row.role")] : []),
  ];
  const obvious = !role && surveys.length === 1 && surveys[0]?.title === title;
  return (
    <li className={styles.row}>
      <span>
        <Link className={styles.name} to={to}>
          {title}
        </Link>{" "}
        {state !== "done" && <span className="tag">{say(`state.${state}`)}</span>}{" "}
        {due > 0 && <span className="tag">{say("row.due", { count: due })}</span>}{" "}
        {published && <span className="tag">{say("row.published")}</span>}{" "}
        {pending > 0 && <span className="tag">{say("row.pending", { count: pending })}</span>}
        <span className="meta">
          {!obvious && `${say("row.from", { surveys: formatList(from) })} · `}
          {say("row.statements", { count: statements })} ·{" "}
          {say("row.changed", { day: formatDay(board.changedAt) })}
        </span>
      </span>
      <span className={styles.count}>
        {themes > 0 && (
          <>
            <Ticks filled={decided} of={themes} />
            <span className="note">{say("row.progress", { decided, themes })}</span>
          </>
        )}
      </span>
      <ButtonLink small to={to} aria-label={say("row.open.about", { title })}>
        {say("row.open")}
      </ButtonLink>
    </li>
  );
}
