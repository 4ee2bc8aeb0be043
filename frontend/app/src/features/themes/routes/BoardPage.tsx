import { useSuspenseQuery } from "@tanstack/react-query";
import {
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useParams,
} from "react-router";
import { queries } from "../../../shared/api";
import { nameTab, whenSaved } from "../../../shared/saving";
import { BoardPage } from "../board/BoardPage";
import { GatheringPage } from "../progress/GatheringPage";
import { boardQuery } from "../queries";

export async function loader({ params: { boardId = "" } }: LoaderFunctionArgs) {
  await whenSaved(`/boards/${boardId}`);
  const [tab] = await Promise.all([
    nameTab(),
    queries.fetchQuery({ ...boardQuery(boardId), staleTime: 0 }),
  ]);
  return tab;
}

/** Opening a comment changes the address and not the board. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname !== nextUrl.pathname;

export function Component() {
  const { boardId = "" } = useParams();
  const tab = useLoaderData<typeof loader>();
  const { data: board, refetch } = useSuspenseQuery(boardQuery(boardId));
  const nothing = board.statements.length === 0 && board.themes.length === 0;
  return nothing && board.synthesis.state !== "done" ? (
    <GatheringPage key={boardId} board={board} onDone={() => void refetch()} />
  ) : (
    <BoardPage key={boardId} board={board} tab={tab} />
  );
}
