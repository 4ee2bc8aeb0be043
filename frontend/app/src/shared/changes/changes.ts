import type { QueryKey } from "@tanstack/react-query";
import { growth, queries, whenSomebodyElse } from "../api";
import { t } from "../i18n";
import { explain } from "../problems";
import { nameTab } from "../saving/nameTab";
import { putBack } from "../saving/typed";
import { tell } from "../ui/toast/tell";
import { ChangeQueue } from "./ChangeQueue";
import type { ChangeAnswer, ChangeRequest, QueuedChange } from "./ChangeRequest";
import { withAnswer, withPending } from "./showing";

/** The whole of what most changes are about. */
const root = [growth];
let reread: (readonly unknown[])[] = [];

function show(waiting: readonly QueuedChange[]): void {
  for (const query of queries.getQueryCache().getAll()) {
    const data = query.state.data;
    if (data === undefined) continue;
    const shown = withPending(data, query.queryKey, waiting);
    if (shown !== data) queries.setQueryData(query.queryKey, shown);
  }
}

/** The query whose whole content is what is changed, with its ETag. */
const documentOf = ({ optimistic = [] }: QueuedChange) =>
  optimistic.flatMap((each) =>
    "set" in each && each.set.list.join() === "value" ? [each.set.key] : [],
  )[0];

type Attendant = {
  answered: (change: QueuedChange, value: unknown) => void;
  refused: (change: QueuedChange, error: unknown) => void;
};
const attendants = new Map<string, Attendant>();

/**
 * Lets a page that shows more of a thing than its fields take the server's answers.
 * @returns ends it
 */
export function attend(thing: string, attendant: Attendant): () => void {
  attendants.set(thing, attendant);
  return () => attendants.delete(thing);
}

function answered(change: QueuedChange, { value, etag }: ChangeAnswer, idle: boolean): void {
  attendants.get(change.thing)?.answered(change, value);
  const whole = documentOf(change);
  // A task that is done is told with its entry; the task within a block is an excerpt without an ETag.
  const task = (value as { task?: object } | undefined)?.task;
  const answer = task && "etag" in task ? task : value;
  // A row in a list has its ETag beside it.
  const row = answer && etag ? { etag, ...answer } : answer;
  if (whole && etag) {
    queries.setQueryData(whole, { value, etag });
    show(changes.waiting());
  } else if (row && "id" in (row as object)) {
    for (const query of queries.getQueryCache().getAll()) {
      const shown = withAnswer(query.state.data, row as { id: string });
      if (shown !== query.state.data) queries.setQueryData(query.queryKey, shown);
    }
    show(changes.waiting());
  }
  // What is being read may have been read before the change, and would come after it.
  void queries.refetchQueries({
    predicate: ({ queryKey, state }) =>
      state.fetchStatus !== "idle" &&
      (queryKey[0] === root[0] || JSON.stringify(queryKey) === JSON.stringify(whole)),
  });
  for (const queryKey of change.reread ?? [root]) readOnceMore(queryKey);
  reread.push(...(change.reread ?? [root]));
  if (idle) readAgain();
  if (change.replaced) tellReplaced(change);
}

/** The library does not begin a first read anew: what it finds may be older than the change, and is read again. */
function readOnceMore(queryKey: QueryKey): void {
  for (const query of queries.getQueryCache().findAll({ queryKey, fetchStatus: "fetching" })) {
    if (query.state.data === undefined) {
      const again = () => queries.invalidateQueries({ queryKey: query.queryKey, exact: true });
      void query.fetch().then(again, () => {});
    }
  }
}

/** Pages that are open read what they need at once, the others when they are opened. */
function readAgain(): void {
  const keys = reread;
  reread = [];
  void queries.invalidateQueries({ queryKey: root, refetchType: "none" });
  for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
}

function tellReplaced({ replaced = {}, ...change }: QueuedChange): void {
  const { operation, path = {}, thing, fields = {}, base = "", optimistic = [], reread } = change;
  const was = Object.fromEntries(Object.keys(replaced).map((name) => [name, fields[name]]));
  const sets = optimistic.filter((each) => "set" in each);
  tell(t("This was changed elsewhere too. Your version is saved."), () =>
    changeLater({
      ...{ operation, path, thing, was, base, ...(reread && { reread }) },
      // What is saved as a whole is sent as a whole.
      fields: operation.startsWith("PUT") ? { ...fields, ...replaced } : replaced,
      optimistic:
        sets.length > 0
          ? sets.map(({ set }) => ({ set, fields: replaced }))
          : [{ change: thing, fields: replaced }],
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
  takeBack(change);
  reread = [];
  if (!told) tellRefusal(error);
}

/** Restores what was shown before, and reads it again. */
function takeBack({ optimistic = [], was = {}, reread: keys = [] }: ChangeRequest): void {
  const back = optimistic.map((each) =>
    "fields" in each
      ? {
          ...each,
          fields: Object.fromEntries(
            Object.keys(each.fields).map((name) => [name, was[name] ?? null]),
          ),
        }
      : "add" in each
        ? { remove: each.add.id, from: each.to }
        : each,
  );
  for (const { queryKey, state } of queries.getQueryCache().getAll()) {
    const shown = withPending(state.data, queryKey, [{ optimistic: back }]);
    if (shown === state.data) continue;
    queries.setQueryData(queryKey, shown);
    void queries.invalidateQueries({ queryKey, exact: true });
  }
  const from = optimistic.flatMap((each) => ("remove" in each && each.from ? [each.from.key] : []));
  for (const queryKey of [root, ...from, ...keys]) void queries.invalidateQueries({ queryKey });
}

export function tellRefusal(error: unknown): void {
  const { title, text } = explain(error);
  tell(`${title}. ${text}`);
}

/** Sends a change from a message, which is gone by the time it could be refused. */
export const changeLater = (change: ChangeRequest): Promise<void> =>
  changes.add(change).then(() => {}, tellRefusal);

/** The queue holds what this tab changes. */
export const changes = new ChangeQueue({ storage: localStorage, nameTab, show, answered, refused });

queries.getQueryCache().subscribe((event) => {
  if (event.type !== "updated" || event.action.type !== "success" || event.action.manual) return;
  const { queryKey, state } = event.query;
  const shown = withPending(state.data, queryKey, changes.waiting());
  if (shown !== state.data) queries.setQueryData(queryKey, shown);
});
addEventListener("online", () => changes.flush());
whenSomebodyElse(() => changes.halt("somebody-else"));
// Who signs in in another tab is kept where this one sees it.
addEventListener("storage", () => changes.resume());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") changes.resume();
  else changes.flush();
});

/** Says what was done, and offers to take it back: before it has left it never leaves. */
export const tellChange = (
  text: string,
  change: ChangeRequest,
  back: () => unknown,
  along?: () => unknown,
) =>
  tell(text, () => {
    withdrawOr(change, back);
    along?.();
  });

/** Withdraws a change that has not left yet; otherwise `back` undoes it. */
export function withdrawOr(change: ChangeRequest, back: () => unknown): void {
  if (changes.withdraw(change)) takeBack(change);
  else back();
}
