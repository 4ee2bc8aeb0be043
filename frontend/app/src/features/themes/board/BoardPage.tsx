import { useSearchParams } from "react-router";
import type { Tab } from "../../../shared/saving";
import { Running } from "../progress/Running";
import type { Board } from "../types";
import { unfold } from "./actions";
import styles from "./board.module.css";
import { Coarseness } from "./Coarseness";
import { CommentDialog } from "./CommentDialog";
import { Dragging } from "./Dragging";
import { LeftOver } from "./decide/LeftOver";
import { type Desk, DeskProvider, useLook } from "./desk";
import { onBeforeDrag } from "./dragged";
import { Head } from "./Head";
import { extend, onBoardKey } from "./keys";
import { MoveMenu } from "./MoveMenu";
import { Notices } from "./Notices";
import parts from "./parts.module.css";
import { Below, Rail } from "./Rail";
import { Selected } from "./Selected";
import { ground } from "./slips";
import { Themes } from "./Themes";
import { useNarrow } from "./useNarrow";
import { useOpenDesk } from "./useOpenDesk";
import { useUnfocusedKeys } from "./useUnfocusedKeys";

/** Statements. */
const many = 400;

/** The themes of one board, with everything that can be done to them. */
export function BoardPage({ board, tab }: { board: Board; tab: Tab }) {
  const desk = useOpenDesk(board, tab);
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
  useUnfocusedKeys(desk, open);
  return (
    <DeskProvider value={desk}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of what stands in it */}
      <div
        {...ground}
        className={parts.ground}
        onKeyDown={(event) => onBoardKey(desk, event, open)}
        onClick={(event) => onPress(desk, event, open)}
        onDragStartCapture={({ target }) => onBeforeDrag(desk, target)}
      >
        <Head />
        <Running board={board} onDone={() => desk.store.reload()} />
        <Notices />
        <LeftOver />
        <div className={`${styles.board} ${board.statements.length > many ? styles.many : ""}`}>
          {narrow
            ? [<Coarseness key="fine" />, <Below key="below" />, themes, rail]
            : [rail, themes]}
        </div>
      </div>
      <MoveMenu />
      <CommentDialog />
      <Selected />
      <Dragging />
      <Told />
    </DeskProvider>
  );
}

/** One listener for the buttons of thousands of quotes. */
function onPress(desk: Desk, event: React.MouseEvent, open: (id: string) => void): void {
  if (!(event.target instanceof Element)) return;
  const { look, selection } = desk;
  const button = event.target.closest<HTMLElement>("[data-move], [data-whole], [data-unfold]");
  const { move, whole, unfold: folded } = button?.dataset ?? {};
  const id = event.target.closest<HTMLElement>("[data-slip]")?.dataset.slip;
  if (!id) return;
  if (move !== undefined) look.move({ ids: selection.with(id), beside: id });
  else if (whole !== undefined) open(id);
  else if (folded !== undefined) unfold(desk, id);
  else if (event.shiftKey) extend(desk, id);
  else if (event.ctrlKey || event.metaKey) selection.toggle(id);
  else open(id);
}

/** What was just done, for those who do not see it. */
function Told() {
  const told = useLook((looking) => looking.told);
  return (
    <p className="sr" role="status">
      {told}
    </p>
  );
}
