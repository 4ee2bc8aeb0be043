import type { Suggestions } from "../types";
import { arranging } from "./arrange";
import type { BoardPorts } from "./BoardPorts";
import { finished } from "./finished";
import type { Material } from "./material";
import { reconciled, type Sheet } from "./sheet";
import { Suggested } from "./suggestions";

/** For nobody to wait for; in milliseconds. */
const soon = 300;

/** So long may a turn of working ahead take, with a frame to draw beside it; in milliseconds. */
const turn = 6;

/** What the slider makes of a board; the next step either way is worked out before it is asked for. */
export class Slider {
  readonly #suggested: Suggested;
  #from: Sheet | undefined;
  #shown: Sheet | undefined;
  #made = new Map<number, Sheet>();
  #ahead: Iterator<undefined, void> | undefined;
  #callOff = () => {};

  constructor(
    suggestions: Suggestions,
    private readonly material: Material,
    private readonly inTurn: BoardPorts["inTurn"],
  ) {
    this.#suggested = new Suggested(suggestions);
  }

  at(sheet: Sheet, coarseness: number): Sheet {
    if (sheet !== this.#from) this.#forget(sheet, sheet);
    const isNext = Math.abs(coarseness - sheet.coarseness) === 1;
    while (isNext && this.#ahead && !this.#made.has(coarseness)) this.#goAhead(this.#ahead);
    return this.#made.get(coarseness) ?? finished(this.#making(sheet, coarseness));
  }

  /**
   * Works out both neighbours of a board, in turns, once it has stood still for a while.
   *
   * @param shown the same board, as the page shows it
   */
  foresee(sheet: Sheet, shown: Sheet): void {
    if (sheet === this.#from) return;
    this.#forget(sheet, shown);
    this.#ahead = this.#neighbours(sheet);
    const timer = setTimeout(() => this.#goOn(), soon);
    this.#callOff = () => clearTimeout(timer);
  }

  *#neighbours(sheet: Sheet): Generator<undefined, void> {
    for (const way of [-1, 1]) yield* this.#making(sheet, sheet.coarseness + way);
  }

  *#making(sheet: Sheet, coarseness: number): Generator<undefined, Sheet> {
    const made = yield* arranging(sheet, coarseness, this.#suggested, this.material);
    yield;
    const same = reconciled(this.#shown ?? sheet, made);
    this.#made.set(coarseness, same);
    return same;
  }

  #goOn(): void {
    this.#callOff = this.inTurn(() => {
      const end = performance.now() + turn;
      while (this.#ahead && performance.now() < end) this.#goAhead(this.#ahead);
      if (this.#ahead) this.#goOn();
    });
  }

  #goAhead(ahead: Iterator<undefined, void>): void {
    if (ahead.next().done) this.#ahead = undefined;
  }

  #forget(sheet: Sheet, shown: Sheet): void {
    this.#callOff();
    this.#from = sheet;
    this.#shown = shown;
    this.#made = new Map();
    this.#ahead = undefined;
  }
}
