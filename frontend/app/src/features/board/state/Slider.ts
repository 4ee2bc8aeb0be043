import type { ThemeSuggestions } from "../types";
import { arranging, isSameGround } from "./arrange/arrange";
import { Suggested } from "./arrange/suggestions";
import type { BoardPorts } from "./BoardPorts";
import { runOneTurn } from "./inTurns";
import type { Material } from "./material";
import { runToEnd } from "./runToEnd";
import { reconciled, type Sheet } from "./sheet";

/** For nobody to wait for; in milliseconds. */
const soon = 300;

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
    suggestions: ThemeSuggestions,
    private readonly material: Material,
    private readonly inTurn: BoardPorts["inTurn"],
  ) {
    this.#suggested = new Suggested(suggestions);
  }

  at(sheet: Sheet, coarseness: number): Sheet {
    this.#stand(sheet, sheet);
    const begun = this.#ahead.get(coarseness);
    if (begun) runToEnd(begun);
    this.#ahead.delete(coarseness);
    const made = this.#made.get(coarseness) ?? runToEnd(this.#making(sheet, coarseness));
    const { tensions } = sheet;
    return made.tensions === tensions ? made : { ...made, tensions };
  }

  /**
   * Works out both neighbours of a board, in turns, once it has stood still for a while.
   *
   * @param shown the same board, as the page shows it
   */
  foresee(sheet: Sheet, shown: Sheet): void {
    this.#callOff();
    const timer = setTimeout(() => {
      this.#stand(sheet, shown);
      this.#begin(sheet);
      this.#goOn();
    }, soon);
    this.#callOff = () => clearTimeout(timer);
  }

  /** Of what is known only what may soon be asked for is kept, the way back among it. */
  #begin(sheet: Sheet): void {
    const isNear = (coarseness: number) => Math.abs(coarseness - sheet.coarseness) <= 1;
    for (const known of [this.#made, this.#ahead]) {
      for (const coarseness of known.keys()) {
        if (!isNear(coarseness)) known.delete(coarseness);
      }
    }
    for (const way of [-1, 1]) {
      const coarseness = sheet.coarseness + way;
      if (this.#made.has(coarseness) || this.#ahead.has(coarseness)) continue;
      this.#ahead.set(coarseness, this.#making(sheet, coarseness));
    }
  }

  *#making(sheet: Sheet, coarseness: number): Generator<undefined, Sheet> {
    const made = yield* arranging(sheet, coarseness, this.#suggested, this.material);
    yield;
    const same = reconciled(this.#shown ?? sheet, made);
    this.#made.set(coarseness, same);
    return same;
  }

  #goOn(): void {
    if (this.#ahead.size === 0) return;
    this.#callOff = this.inTurn(() => {
      const [first] = this.#ahead;
      if (first && runOneTurn(first[1]).done) this.#ahead.delete(first[0]);
      this.#goOn();
    });
  }

  /** What was made of a board is made of another one, too, where the lead has left the same. */
  #stand(sheet: Sheet, shown: Sheet): void {
    const isKnown = this.#from && isSameGround(this.#from, sheet);
    this.#from = sheet;
    this.#shown = shown;
    if (isKnown) return;
    this.#made = new Map();
    this.#ahead = new Map();
  }
}
