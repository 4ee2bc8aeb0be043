import type { Suggestions } from "../types";
import { arranged } from "./arrange";
import type { Material } from "./material";
import { reconciled, type Sheet } from "./sheet";
import { Suggested } from "./suggestions";

/** For nobody to wait for; in milliseconds. */
const soon = 300;

/** What the slider makes of a board; the next step either way is worked out before it is asked for. */
export class Slider {
  readonly #suggested: Suggested;
  #from: Sheet | undefined;
  #shown: Sheet | undefined;
  #foreseen = new Map<number, Sheet>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    suggestions: Suggestions,
    private readonly material: Material,
  ) {
    this.#suggested = new Suggested(suggestions);
  }

  at(sheet: Sheet, coarseness: number): Sheet {
    if (sheet !== this.#from) this.#forget(sheet, sheet);
    const made =
      this.#foreseen.get(coarseness) ??
      reconciled(this.#shown ?? sheet, arranged(sheet, coarseness, this.#suggested, this.material));
    this.#foreseen.set(coarseness, made);
    return made;
  }

  /**
   * Works out both neighbours of a board, each by itself, once it has stood still for a while.
   *
   * @param shown the same board, as the page shows it
   */
  foresee(sheet: Sheet, shown: Sheet): void {
    if (sheet === this.#from) return;
    this.#forget(sheet, shown);
    const { coarseness } = sheet;
    this.#timer = setTimeout(() => {
      this.at(sheet, coarseness - 1);
      this.#timer = setTimeout(() => this.at(sheet, coarseness + 1));
    }, soon);
  }

  #forget(sheet: Sheet, shown: Sheet): void {
    clearTimeout(this.#timer);
    this.#from = sheet;
    this.#shown = shown;
    this.#foreseen = new Map();
  }
}
