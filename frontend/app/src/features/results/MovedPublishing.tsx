import { useSuspenseQuery } from "@tanstack/react-query";
import { Navigate, useLocation, useParams } from "react-router";
import { boardsQuery } from "../../shared/api";
import { boardOf } from "../../shared/survey";

/** Redirects from the former page for decisions of a board to the page for its first survey. */
export function Component() {
  const { boardId = "" } = useParams();
  const boards = useSuspenseQuery(boardsQuery).data;
  const { hash } = useLocation();
  const [survey] = boards.find(({ id }) => id === boardId)?.surveys ?? [];
  if (!survey) return <Navigate replace to={`/themes/${boardId}`} />;
  const newest = boardOf(survey.id, boards)?.id === boardId;
  const search = newest ? "" : `?board=${boardId}`;
  return <Navigate replace to={{ pathname: `/surveys/${survey.id}/told`, search, hash }} />;
}
