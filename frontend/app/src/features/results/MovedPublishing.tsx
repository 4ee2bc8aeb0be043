import { useSuspenseQuery } from "@tanstack/react-query";
import { Navigate, useLocation, useParams } from "react-router";
import { boardsQuery } from "../../shared/api";
import { boardOf } from "../../shared/survey";

/** Where the decisions of a board were published before: now with all else that its first survey is told. */
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
