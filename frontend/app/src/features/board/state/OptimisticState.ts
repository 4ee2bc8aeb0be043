import type { ChangeKind } from "../types";
import { type BoardChange, isWish } from "./changes";
import type { PendingChange } from "./PendingChanges";
import type { Sheet } from "./sheet";
import { leap, passed, type Timeline, unknown } from "./timeline";

type SheetVersion = { sheet: Sheet; version: number };
type Moment = { sheet: Sheet; timeline: Timeline };
/** Kinds of the changes that undo and redo stand for. */
export type Ways = { undo: ChangeKind | undefined; redo: ChangeKind | undefined };
type Drawn = { line: PendingChange; from: Moment; to: Moment };

/** The board as it will be once the server has accepted the queue of unsent changes; each is applied once and cached. */
export class OptimisticState {
  #timeline: Timeline = unknown;
  /** The version that the timeline leads to. */
  #version: number | undefined;
  #base: Moment | undefined;
  #drawn: readonly Drawn[] = [];

  of(
    base: Sheet,
    version: number,
    lines: readonly PendingChange[],
    apply: (sheet: Sheet, wish: BoardChange) => Sheet,
  ): Sheet {
    if (this.#version !== version) this.#timeline = unknown;
    this.#version = version;
    if (this.#base?.sheet !== base || this.#base.timeline !== this.#timeline) {
      this.#base = { sheet: base, timeline: this.#timeline };
    }
    let from = this.#base;
    const before = new Map(this.#drawn.map((drawn) => [drawn.line, drawn]));
    this.#drawn = lines.map((line) => {
      const known = before.get(line);
      const drawn = known?.from === from ? known : { line, from, to: next(from, line, apply) };
      from = drawn.to;
      return drawn;
    });
    return from.sheet;
  }

  /** The board that a line leads from, as it was drawn last. */
  before(line: PendingChange): Sheet | undefined {
    return this.#drawn.find((drawn) => drawn.line === line)?.from.sheet;
  }

  /** What could be taken back, and what done again, once all of `lines` were carried out; `told` is what the server said last. */
  ways(lines: readonly PendingChange[], told: Ways): Ways {
    const last = lines.at(-1);
    if (!last) return told;
    const { back, forth } = this.#drawn.at(-1)?.to.timeline ?? unknown;
    const wished = lines.map(({ step }) => step).findLast(isWish)?.kind;
    const undo = wished ?? told.undo;
    const redo = last.step.kind === "undo" ? undo : told.redo;
    return {
      undo: back.at(-1)?.step.kind ?? undo,
      redo: isWish(last.step) ? undefined : (forth.at(-1)?.step.kind ?? redo),
    };
  }

  /** What the server made of a step. After another tab's steps only the server knows the way back. */
  arrived({ step }: Pick<PendingChange, "step">, before: SheetVersion, after: SheetVersion): void {
    if (after.version === before.version) return;
    const own = after.version === before.version + 1 && before.version === this.#version;
    this.#timeline = own
      ? passed(this.#timeline, step, before.sheet, after.sheet, Date.now())
      : unknown;
    this.#version = after.version;
  }

  forget(): void {
    this.#timeline = unknown;
    this.#base = undefined;
    this.#drawn = [];
  }
}

function next(
  { sheet, timeline }: Moment,
  { step }: PendingChange,
  apply: (sheet: Sheet, wish: BoardChange) => Sheet,
): Moment {
  const leads = step.kind === "undo" || step.kind === "redo";
  const after = leads ? (leap(timeline, step) ?? sheet) : apply(sheet, step);
  return { sheet: after, timeline: passed(timeline, step, sheet, after, Date.now()) };
}
