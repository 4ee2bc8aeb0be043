import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import {
  type LoaderFunctionArgs,
  Navigate,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useLocation,
  useParams,
  useSearchParams,
} from "react-router";
import { boardsQuery, queries, UnreachableError } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { loadProblemTexts, ProblemNote } from "../../shared/problems";
import { useUndoKeys, whenSaved } from "../../shared/saving";
import { boardOf } from "../../shared/survey";
import { GatheringPage } from "./GatheringPage";
import { GatheringProgress } from "./gather/GatheringProgress";
import { boardQuery } from "./queries";
import { isNotFound } from "./state/failures";
import type { Board, Theme } from "./types";
import { BoardGone } from "./view/BoardGone";
import styles from "./view/board.module.css";
import { CommentDialog } from "./view/CommentDialog";
import { isDue, isUndecided } from "./view/decide/Due";
import { LeftOver } from "./view/decide/LeftOver";
import { EditThemes } from "./view/EditThemes";
import { EditorProvider, useBoard } from "./view/editor/boardEditor";
import { useOpenEditor } from "./view/editor/useOpenEditor";
import { GroupedBy } from "./view/GroupedBy";
import { EditHead, Head } from "./view/Head";
import { HeardElsewhere } from "./view/Heard";
import { Notices } from "./view/Notices";
import { OpenTheme } from "./view/OpenTheme";
import { ThemeList } from "./view/ThemeList";
import { useOpenTheme } from "./view/useOpenTheme";

/** The address may name a board; without one, a survey shows the board that was changed last. */
async function boardOfPage({ params: { boardId, surveyId = "" }, request }: LoaderFunctionArgs) {
  const boards = await queries.fetchQuery({ ...boardsQuery, staleTime: 0 });
  const id = boardId ?? new URL(request.url).searchParams.get("board");
  const board = boards.find((each) => each.id === id) ?? boardOf(surveyId, boards);
  return boardId ?? board?.id;
}

export async function loader(args: LoaderFunctionArgs) {
  const boardId = await boardOfPage(args);
  if (!boardId) throw redirect(`/surveys/${args.params.surveyId}/answers`);
  await whenSaved(`/boards/${boardId}`);
  await Promise.all([
    queries.fetchQuery({ ...boardQuery(boardId), staleTime: 0 }),
    // A verdict that was refused before a reload still says why.
    loadProblemTexts(),
  ]);
  return boardId;
}

/** Opening a comment changes the address and not the board. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname !== nextUrl.pathname ||
  currentUrl.searchParams.get("board") !== nextUrl.searchParams.get("board");

export function Component() {
  const boardId = useLoaderData<string>();
  const { surveyId } = useParams();
  const { data: board, refetch } = useSuspenseQuery(boardQuery(boardId));
  const boards = useSuspenseQuery(boardsQuery).data;
  const { search, hash } = useLocation();
  const [survey] = board.surveys;
  if (survey && !surveyId) {
    const others = new URLSearchParams(search);
    if (boardOf(survey.id, boards)?.id !== boardId) others.set("board", boardId);
    const to = { pathname: `/surveys/${survey.id}/themes`, search: `${others}`, hash };
    return <Navigate replace to={to} />;
  }
  const nothing = board.statements.length === 0 && board.themes.length === 0;
  return nothing && board.synthesis.state !== "done" ? (
    <GatheringPage key={boardId} board={board} onDone={() => void refetch()} />
  ) : (
    <BoardPage key={boardId} board={board} />
  );
}

/** The themes of one board: one at a time to decide on, or all of them to be put right. */
function BoardPage({ board }: { board: Board }) {
  const { editor, error, again } = useOpenEditor(board);
  useUndoKeys(editor.history);
  const [search] = useSearchParams();
  return (
    <EditorProvider value={editor}>
      <Themes editing={search.has("edit")}>
        <Trouble error={error} onRetry={again} />
        <GatheringProgress board={board} onDone={() => editor.store.reload()} />
        <GroupedBy />
        <LeftOver />
      </Themes>
      <CommentDialog />
    </EditorProvider>
  );
}

type ThemesProps = {
  editing: boolean;
  /** Stands above the themes, such as the progress of a grouping. */
  children: ReactNode;
};

function Themes({ editing, children }: ThemesProps) {
  const t = useT();
  const sheet = useBoard((view) => view.sheet);
  const themes = sheet.order.flatMap((id) => sheet.themes.get(id) ?? []);
  const [due, undue] = split(themes, isDue);
  const [open, decided] = split(undue, isUndecided);
  const undecided = [...due, ...open];
  const listed = [...undecided, ...decided].map(({ id }) => id);
  const { id, gone } = useOpenTheme(listed);
  const theme = sheet.themes.get(id ?? "");
  // The search begins behind the open theme and goes on at the top, so that no theme is passed over.
  const from = sheet.order.indexOf(id ?? "");
  const around = [...sheet.order.slice(from + 1), ...sheet.order.slice(0, Math.max(0, from))];
  const waiting = new Set(undecided.map((each) => each.id));
  const next = around.find((each) => waiting.has(each));
  return (
    <>
      {editing ? (
        <EditHead count={themes.length} />
      ) : (
        <Head themes={themes} undecided={undecided.length} />
      )}
      {children}
      {gone && (
        <p className="tint" role="status">
          {t("The theme you opened was merged or removed.")}
        </p>
      )}
      {editing ? (
        <EditThemes open={id} />
      ) : (
        theme && (
          <div className={styles.board}>
            <ThemeList undecided={undecided} decided={decided} open={id} />
            <OpenTheme theme={theme} next={next} />
          </div>
        )
      )}
      <HeardElsewhere />
      <Notices />
    </>
  );
}

const split = (all: Theme[], is: (theme: Theme) => boolean) =>
  [all.filter(is), all.filter((each) => !is(each))] as const;

type TroubleProps = { error: unknown; onRetry: () => void };

/** Says why the page is not current. An unreachable server is left out: the app says that above all pages. */
function Trouble({ error, onRetry }: TroubleProps) {
  if (isNotFound(error)) return <BoardGone />;
  if (!error || error instanceof UnreachableError) return null;
  return <ProblemNote error={error} onRetry={onRetry} />;
}
