import { useSuspenseQuery } from "@tanstack/react-query";
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
import { boardOf } from "../../shared/layout";
import { loadProblemTexts, ProblemNote } from "../../shared/problems";
import { whenSaved } from "../../shared/saving";
import { GatheringPage } from "./GatheringPage";
import { GatheringProgress } from "./gather/GatheringProgress";
import { boardQuery } from "./queries";
import { isNotFound } from "./state/failures";
import type { Board } from "./types";
import { BoardGone } from "./view/BoardGone";
import styles from "./view/board.module.css";
import { Coarseness } from "./view/Coarseness";
import { CommentDialog } from "./view/CommentDialog";
import { LeftOver } from "./view/decide/LeftOver";
import { unfold } from "./view/editor/actions";
import { type BoardEditor, EditorProvider, useViewState } from "./view/editor/boardEditor";
import { extend, onBoardKey } from "./view/editor/keys";
import { useOpenEditor } from "./view/editor/useOpenEditor";
import { useUnfocusedKeys } from "./view/editor/useUnfocusedKeys";
import { Head } from "./view/Head";
import { Index } from "./view/Index";
import { Dragging } from "./view/moving/Dragging";
import { onBeforeDrag } from "./view/moving/dragged";
import { MoveMenu } from "./view/moving/MoveMenu";
import { Notices } from "./view/Notices";
import parts from "./view/parts.module.css";
import { Below, Rail } from "./view/Rail";
import { Selected } from "./view/Selected";
import { SplitItems } from "./view/SplitItems";
import { ground } from "./view/slips/slips";
import { Themes } from "./view/Themes";
import { useNarrow } from "./view/useNarrow";
import { WhoseFilter } from "./view/WhoseFilter";

/** Of a survey the board that was changed last, unless the address names another one of its own. */
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

/** Statements. */
const many = 400;

/** The themes of one board, with everything that can be done to them. */
function BoardPage({ board }: { board: Board }) {
  const { editor, error, again } = useOpenEditor(board);
  const [, setSearch] = useSearchParams();
  const narrow = useNarrow();
  const rail = <Rail key="rail" tools={!narrow} />;
  const themes = <Themes key="themes" />;
  const open = (id: string) =>
    setSearch(
      (now) => {
        now.set("statement", id);
        return now;
      },
      { preventScrollReset: true },
    );
  useUnfocusedKeys(editor, open);
  return (
    <EditorProvider value={editor}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of what stands in it */}
      <div
        {...ground}
        className={parts.ground}
        onKeyDown={(event) => isWithin(event) && onBoardKey(editor, event, open)}
        onClick={(event) => onPress(editor, event, open)}
        onDragStartCapture={({ target }) => onBeforeDrag(editor, target)}
      >
        <Head />
        <Trouble error={error} onRetry={again} />
        <GatheringProgress board={board} onDone={() => editor.store.reload()} />
        <Notices />
        <SplitItems />
        <LeftOver />
        <div className={`${styles.board} ${board.statements.length > many ? styles.many : ""}`}>
          {narrow
            ? [
                <WhoseFilter key="whose" />,
                <Coarseness key="fine" />,
                <Index key="index" open={false} />,
                <Below key="below" />,
                themes,
                rail,
              ]
            : [rail, themes]}
        </div>
      </div>
      <MoveMenu />
      <CommentDialog />
      <Selected />
      <Dragging />
      <StatusMessage />
    </EditorProvider>
  );
}

type TroubleProps = { error: unknown; onRetry: () => void };

/** What keeps the page from being current. Of a server that does not answer, the app says so above all pages. */
function Trouble({ error, onRetry }: TroubleProps) {
  if (isNotFound(error)) return <BoardGone />;
  if (!error || error instanceof UnreachableError) return null;
  return (
    <div className={styles.trouble}>
      <ProblemNote error={error} onRetry={onRetry} />
    </div>
  );
}

/** What React draws elsewhere, such as a dialog, still tells the page that it belongs to. */
const isWithin = ({ currentTarget, target }: React.SyntheticEvent): boolean =>
  target instanceof Node && currentTarget.contains(target);

/** One listener for the buttons of thousands of quotes. */
function onPress(editor: BoardEditor, event: React.MouseEvent, open: (id: string) => void): void {
  if (!(event.target instanceof Element)) return;
  const { look, selection } = editor;
  const button = event.target.closest<HTMLElement>("[data-move], [data-whole], [data-unfold]");
  const { move, whole, unfold: folded } = button?.dataset ?? {};
  const id = event.target.closest<HTMLElement>("[data-slip]")?.dataset.slip;
  if (!id) return;
  if (move !== undefined) look.move({ ids: selection.with(id), beside: id });
  else if (whole !== undefined) open(id);
  else if (folded !== undefined) unfold(editor, id);
  else if (event.shiftKey) extend(editor, id);
  else if (event.ctrlKey || event.metaKey) selection.toggle(id);
  else open(id);
}

/** What was just done, for those who do not see it. */
function StatusMessage() {
  const told = useViewState((looking) => looking.told);
  return (
    <p className="sr" role="status">
      {told}
    </p>
  );
}
