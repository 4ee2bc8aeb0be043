import { queries } from "../api";
import { t } from "../i18n";
import { explain } from "../problems";
import { nameTab } from "../saving/nameTab";
import { tell } from "../ui/toast/tell";
import {
  type ChangeAnswer,
  ChangeQueue,
  type ChangeRequest,
  type QueuedChange,
} from "./ChangeQueue";
import { withAnswer, withPending } from "./showing";
import { putBack } from "./typed";

/** What goals, tasks, the log and the week begin their keys with: the whole of what changes here are about. */
const root = ["growth"];
let reread: (readonly unknown[])[] = [];

function show(waiting: readonly QueuedChange[]): void {
  for (const query of queries.getQueryCache().getAll()) {
    const data = query.state.data;
    if (data === undefined) continue;
    const shown = withPending(data, query.queryKey, waiting);
    if (shown !== data) queries.setQueryData(query.queryKey, shown);
  }
}

type Attendant = {
  answered: (change: QueuedChange, value: unknown) => void;
  refused: (change: QueuedChange, error: unknown) => void;
};
const attendants = new Map<string, Attendant>();

/** For a page that shows more of a thing than its fields: it takes what the server says of its changes. @returns ends it */
export function attend(thing: string, attendant: Attendant): () => void {
  attendants.set(thing, attendant);
  return () => attendants.delete(thing);
}

function answered(change: QueuedChange, { value }: ChangeAnswer, idle: boolean): void {
  attendants.get(change.thing)?.answered(change, value);
  const row = (value as { task?: object } | undefined)?.task ?? value;
  if (row && "id" in (row as object)) {
    for (const query of queries.getQueryCache().getAll()) {
      const shown = withAnswer(query.state.data, row as { id: string });
      if (shown !== query.state.data) queries.setQueryData(query.queryKey, shown);
    }
    show(changes.waiting());
  }
  // What is being read may have been read before the change, and would come after it.
  void queries.refetchQueries({
    predicate: ({ queryKey, state }) => queryKey[0] === root[0] && state.fetchStatus !== "idle",
  });
  reread.push(...(change.reread ?? [root]));
  if (idle) readAgain();
  if (change.replaced) tellReplaced(change);
}

/** Pages that are open read what they need at once, the others when they are opened. */
function readAgain(): void {
  const keys = reread;
  reread = [];
  void queries.invalidateQueries({ queryKey: root, refetchType: "none" });
  for (const queryKey of keys) void queries.refetchQueries({ queryKey, type: "active" });
}

function tellReplaced({ replaced = {}, ...change }: QueuedChange): void {
  const { operation, path = {}, thing, fields = {}, base = "" } = change;
  const was = Object.fromEntries(Object.keys(replaced).map((name) => [name, fields[name]]));
  tell(t("This was changed elsewhere too. Your version is saved."), () =>
    changeLater({
      ...{ operation, path, fields: replaced, was, base },
      optimistic: [{ change: thing, fields: replaced }],
    }),
  );
}

function refused(change: QueuedChange, error: unknown, told: boolean): void {
  const attendant = attendants.get(change.thing);
  if (attendant) {
    attendant.refused(change, error);
    return;
  }
  const { typed } = change;
  if (typed) putBack(typed.key, typed.text);
  reread = [];
  void queries.invalidateQueries({ queryKey: root });
  if (!told) tellRefusal(error);
}

export function tellRefusal(error: unknown): void {
  const { title, text } = explain(error);
  tell(`${title}. ${text}`);
}

/** For what is pressed in a message, which is gone by the time it is refused. */
export const changeLater = (change: ChangeRequest): Promise<void> =>
  changes.add(change).then(() => {}, tellRefusal);

/** What this tab changes. */
export const changes = new ChangeQueue({ storage: localStorage, nameTab, show, answered, refused });

queries.getQueryCache().subscribe((event) => {
  if (event.type !== "updated" || event.action.type !== "success" || event.action.manual) return;
  const { queryKey, state } = event.query;
  const shown = withPending(state.data, queryKey, changes.waiting());
  if (shown !== state.data) queries.setQueryData(queryKey, shown);
});
addEventListener("online", () => changes.flush());
// Who was signed out may have signed in in another tab.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") changes.resume();
});

/** Says what was done, and offers to take it back: before it has left it never leaves. */
export function tellChange(text: string, change: ChangeRequest, back: () => unknown): void {
  tell(text, () => {
    if (changes.withdraw(change)) void queries.invalidateQueries({ queryKey: root });
    else void back();
  });
}
