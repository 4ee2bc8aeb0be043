import { useSuspenseQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { queries } from "../../../shared/api";
import { whenSaved } from "../../../shared/saving";
import { decidedQuery, repliesQuery } from "../queries";
import { TellPage } from "../TellPage";

/** Each visit reads the board again, once the page that changes it has sent everything. */
export async function loader({ params: { boardId = "" } }: LoaderFunctionArgs) {
  await whenSaved(`/boards/${boardId}`);
  await Promise.all([
    queries.fetchQuery({ ...decidedQuery(boardId), staleTime: 0 }),
    queries.fetchQuery({ ...repliesQuery(boardId), staleTime: 0 }),
  ]);
  return null;
}

export function Component() {
  const { boardId = "" } = useParams();
  const board = useSuspenseQuery(decidedQuery(boardId)).data;
  const publication = useSuspenseQuery(repliesQuery(boardId)).data;
  return <TellPage key={boardId} board={board} publication={publication} />;
}
