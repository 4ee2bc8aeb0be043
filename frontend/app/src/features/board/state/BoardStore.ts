import { hashKey } from "@tanstack/react-query";
import { flushSync } from "react-dom";
import { below, client, queries, UnreachableError, uuid } from "../../../shared/api";
import { attend, type ChangeRequest, changes } from "../../../shared/changes";
import { boardQuery } from "../queries";
import type { Board, ChangeKind, Delta } from "../types";
import { apply } from "./apply";
import type { AskedChange, BoardChange, QueuedWish } from "./changes";
import { Material } from "./material";
import { reconciled, type Sheet, sheetOf } from "./sheet";

export type BoardView = {
  /** This is the server's state; waiting changes are only in the sheet. */
  board: Board;
  sheet: Sheet;
  material: Material;
  undo: ChangeKind | undefined;
  redo: ChangeKind | undefined;
  /** This is the slider's position; its themes may still be loading. */
  coarseness: number;
  arranging: boolean;
  isSaved: boolean;
};

/** Describes what was undone or redone, with the board before and after. */
export type Leapt = { kind: ChangeKind; before: Sheet; after: Sheet };

type Refused = (wish: BoardChange, error: unknown) => void;

const at = "/api/boards/{boardId}";
const operation = `POST ${at}/changes` as const;

/**
 * One board on one page: what its query holds, and what the queue has not sent on top of it. What a page cannot work out by
 * itself waits for the server, whose answer takes the query's place.
 */
export class BoardStore {
  #board: Board;
  #waiting: readonly QueuedWish[] = [];
  #material: Material;
  #view: BoardView;
  /** The slider is moving to this position. */
  #slid: number | undefined;
  #asking = 0;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #followers = new Set<() => void>();

  constructor(
    board: Board,
    private readonly refused: Refused,
    /**
     * Announces that another tab changed the same thing, and that its change is no longer visible.
     */
    private readonly replaced: () => void,
  ) {
    this.#board = board;
    this.#material = new Material(board);
    this.#view = this.#made(board, [], sheetOf(board));
    this.view();
  }

  get id(): string {
    return this.#board.id;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Is told when something else is the last that was done. */
  readonly onStep = (follower: () => void): (() => void) => {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  };

  /** Hears of the query and the queue. @returns ends it */
  enter(): () => void {
    const hash = hashKey(boardQuery(this.id).queryKey);
    const stops = [
      changes.subscribe(this.#look),
      queries.getQueryCache().subscribe(({ query }) => query.queryHash === hash && this.#look()),
      attend(this.id, {
        answered: ({ fields }, value) => this.#answered(fields as QueuedWish, value as Delta),
        refused: ({ fields }, error) => this.refused(fields as QueuedWish, error),
      }),
    ];
    this.#look();
    return () => {
      for (const stop of stops) stop();
    };
  }

  readonly view = (): BoardView => {
    const board = queries.getQueryData(boardQuery(this.id).queryKey) ?? this.#board;
    const waiting = this.#wishes();
    const isSame =
      board === this.#board &&
      waiting.length === this.#waiting.length &&
      waiting.every((wish, index) => wish === this.#waiting[index]);
    if (isSame) return this.#view;
    if (hasOtherTexts(board, this.#board)) this.#material = new Material(board);
    this.#board = board;
    this.#waiting = waiting;
    const drawn = waiting.reduce(
      (sheet, wish) => apply(sheet, wish, this.#material),
      sheetOf(board),
    );
    this.#view = this.#made(board, waiting, reconciled(this.#view.sheet, drawn));
    return this.#view;
  };

  /** Draws a change at once; the queue keeps it until the server has it. */
  change(wish: BoardChange, typed?: ChangeRequest["typed"]): void {
    const fields: QueuedWish = { ...wish, after: this.view().board.version };
    const last = changes.waiting().findLast(({ thing }) => thing === this.id);
    const before = last?.fields as QueuedWish | undefined;
    // What is typed on takes the place of what has not left yet.
    if (last && wish.kind === "verdict" && before?.kind === "verdict") {
      if (before.themeId === wish.themeId) changes.withdraw(last);
    }
    this.#step();
    const reread = wish.kind === "verdict" ? [below("/api/thread"), below("/api/role/chain")] : [];
    const request = { operation, path: { boardId: this.id }, optimistic: [], reread };
    // Whoever refuses it says so to {@link attend}.
    changes.add({ ...request, fields, ...(typed && { typed }) }).catch(() => {});
  }

  /** Asks for what only the server can work out, after all that waits. @throws what it says against it */
  ask(wish: AskedChange): Promise<void> {
    const params = { path: { boardId: this.id } };
    return this.#inTurn(async () => {
      const body = { ...wish, after: this.view().board.version };
      this.#answer((await client.POST(`${at}/changes`, { params, body })).data);
    });
  }

  /** Undoes or redoes the last step. @throws what the server says against it */
  leap(way: "undo" | "redo"): Promise<Leapt | undefined> {
    const params = { path: { boardId: this.id } };
    return this.#inTurn(async () => {
      const { [way]: kind, board, sheet: before } = this.view();
      if (!kind) return undefined;
      const body = { after: board.version, id: uuid() };
      this.#answer((await client.POST(`${at}/${way}`, { params, body })).data);
      return { kind, before, after: this.view().sheet };
    });
  }

  /**
   * Requests only the slider's last position.
   * @throws what the server says against it
   */
  async slide(coarseness: number): Promise<void> {
    const isUnderWay = this.#slid !== undefined;
    this.#slid = coarseness;
    this.#again();
    if (isUnderWay) return;
    try {
      for (let asked: number | undefined; asked !== this.#slid; ) {
        asked = this.#slid;
        await this.ask({ kind: "coarseness", coarseness: asked });
      }
    } finally {
      this.#slid = undefined;
      this.#again();
    }
  }

  /** Reads what other tabs did. @throws what the server says against it */
  async look(): Promise<void> {
    const { version } = this.view().board;
    const params = { path: { boardId: this.id }, query: { after: version } };
    const { data } = await client.GET(`${at}/changes`, { params });
    // Where a change is under way, its answer says the same.
    if (data && this.#asking === 0 && this.#wishes().length === 0) await this.#take(data);
  }

  /** Reloads the whole board, as after another synthesis. */
  async reload(): Promise<void> {
    await queries.fetchQuery({ ...boardQuery(this.id), staleTime: 0 });
  }

  #answered({ after }: QueuedWish, delta: Delta): void {
    const { sheet: drawn } = this.#view;
    // What this page did itself is not what another tab did meanwhile.
    if (delta.version === after + 1) {
      for (const wish of this.#wishes()) if (wish.after === after) wish.after = delta.version;
    }
    this.#heard(delta);
    if (delta.version > after + 1 && this.view().sheet === drawn) this.replaced();
  }

  #answer(delta: Delta | undefined): void {
    if (delta) flushSync(() => this.#heard(delta));
  }

  /** Ignores a failure, because the next delta reads the whole board again. */
  #heard(delta: Delta): void {
    this.#take(delta).catch(() => {});
  }

  async #take({ version, reload, board }: Delta): Promise<void> {
    const { queryKey } = boardQuery(this.id);
    const known = queries.getQueryData(queryKey) ?? this.#board;
    if (!reload || version <= known.version) return;
    const { comments, clauses } = known;
    if (board) queries.setQueryData(queryKey, { ...board, comments, clauses });
    else await this.reload();
  }

  isOnItsWay = (is: (wish: BoardChange) => boolean): boolean => this.#wishes().some(is);

  #wishes(): QueuedWish[] {
    return changes
      .waiting()
      .filter(({ thing }) => thing === this.id)
      .map(({ fields }) => fields as QueuedWish);
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(async () => {
      this.#asking++;
      this.#step();
      this.#again();
      try {
        if ((await changes.drain()) > 0) throw new UnreachableError("Changes wait for the server");
        return await run();
      } finally {
        this.#asking--;
        this.#again();
      }
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }

  #made(board: Board, waiting: readonly QueuedWish[], sheet: Sheet): BoardView {
    return {
      ...{ board, sheet, material: this.#material },
      undo: waiting.at(-1)?.kind ?? board.undo,
      redo: waiting.length > 0 ? undefined : board.redo,
      coarseness: this.#slid ?? sheet.coarseness,
      arranging: this.#slid !== undefined,
      isSaved: waiting.length === 0 && this.#asking === 0,
    };
  }

  #step(): void {
    for (const follower of this.#followers) follower();
  }

  readonly #look = (): void => {
    const before = this.#view;
    if (this.view() !== before) this.#tell();
  };

  #again(): void {
    this.view();
    this.#view = this.#made(this.#board, this.#waiting, this.#view.sheet);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Tells whether the texts differ, which happens only when the whole board was read again. */
const hasOtherTexts = (one: Board, other: Board): boolean =>
  one.comments !== other.comments ||
  one.clauses !== other.clauses ||
  one.synthesis.endedAt !== other.synthesis.endedAt;
