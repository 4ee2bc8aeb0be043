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
  /** What is still to be made, by coarseness. */
  #ahead = new Map<number, Iterator<undefined, Sheet>>();
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
    const begun = this.#ahead.get(coarseness);
    if (begun) finished(begun);
    this.#ahead.delete(coarseness);
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
    for (const way of [-1, 1]) {
      const coarseness = sheet.coarseness + way;
      this.#ahead.set(coarseness, this.#making(sheet, coarseness));
    }
    const timer = setTimeout(() => this.#goOn(), soon);
    this.#callOff = () => clearTimeout(timer);
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
      for (const [coarseness, making] of this.#ahead) {
        let isMade = false;
        while (!isMade && performance.now() < end) isMade = making.next().done ?? false;
        if (isMade) this.#ahead.delete(coarseness);
      }
      if (this.#ahead.size > 0) this.#goOn();
    });
  }

  #forget(sheet: Sheet, shown: Sheet): void {
    this.#callOff();
    this.#from = sheet;
    this.#shown = shown;
    this.#made = new Map();
    this.#ahead = new Map();
  }
}
