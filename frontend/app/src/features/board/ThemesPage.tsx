import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { boardsQuery, queries } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { Button, EmptyRule, Icon, useFocusBack } from "../../shared/ui";
import { BoardRow } from "./list/BoardRow";
import styles from "./list/list.module.css";
import { StartBoard } from "./list/StartBoard";
import type { BoardSummary } from "./types";

export async function loader() {
  await queries.ensureQueryData(boardsQuery);
  return null;
}

const often = 5_000;

/** All boards, and where a new one begins; `?from=` names the survey that the reader comes from. */
export function Component() {
  const t = useT();
  const boards = useSuspenseQuery({ ...boardsQuery, refetchInterval: often }).data;
  const [search, setSearch] = useSearchParams();
  const heading = useHeading(boards);
  const from = search.get("from");
  const starting = from !== null || boards.length === 0;
  const [pressed, setPressed] = useState(false);
  const opener = useFocusBack(starting);
  const start = () => {
    setPressed(true);
    setSearch({ from: "" });
  };
  return (
    <>
      <PageHead
        heading={heading}
        title={t("Understand")}
        actions={
          starting ? undefined : (
            <Button ref={opener} look="primary" onPress={start}>
              <Icon of={Plus} /> {t("Group answers")}
            </Button>
          )
        }
      >
        {t(
          "Answers are split into separate expectations and grouped into themes. Correct what’s wrong, then decide on each theme.",
        )}
      </PageHead>
      {boards.length === 0 && <EmptyRule />}
      {starting && (
        <StartBoard
          boards={boards}
          chosen={from ?? undefined}
          focus={pressed}
          {...(boards.length > 0 && { onBack: () => setSearch({}) })}
        />
      )}
      {boards.length > 0 && (
        <ul className={`rows ${styles.boards}`} aria-label={t("Boards")}>
          {boards.map((board) => (
            <BoardRow key={board.id} board={board} />
          ))}
        </ul>
      )}
    </>
  );
}

function useHeading(boards: readonly BoardSummary[]): string {
  const t = useT();
  const sum = (of: (board: BoardSummary) => number) =>
    boards.reduce((total, board) => total + of(board), 0);
  const due = sum((board) => board.due);
  const open = sum(({ themes, decided }) => themes - decided);
  if (sum(({ themes }) => themes) === 0) return t("Find out what people expect from you");
  if (due > 0)
    return t("One “not now” theme is due again | {{first}} “not now” themes are due again", {
      count: due,
    });
  return open > 0
    ? t("One theme needs your verdict | {{first}} themes need your verdict", { count: open })
    : t("You’ve decided on every theme");
}
