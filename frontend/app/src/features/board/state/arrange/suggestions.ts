import type { ThemeSuggestions } from "../../types";

/** Statements that are suggested as one theme, the one that it could be named after first. */
export type SuggestedGroup = {
  newId: string;
  anchor: string | undefined;
  name: string | undefined;
  words: readonly string[];
  statementIds: readonly string[];
};

/** The finest is as far on the other side of zero. */
export const coarsest = -5;

/** What a synthesis suggested at every coarseness, with its statements by their ids. */
export class Suggested {
  readonly #levels: ReadonlyMap<number, readonly SuggestedGroup[]>;
  /** For each statement the theme that it is suggested in at coarseness 0. */
  readonly themeOf: ReadonlyMap<string, string>;
  /** For each statement its group at the coarsest. */
  readonly families: ReadonlyMap<string, SuggestedGroup>;

  constructor({ statementIds, levels }: ThemeSuggestions) {
    const themeOf = new Map<string, string>();
    const groups = new Map<number, SuggestedGroup[]>();
    for (const { coarseness, themes } of levels) {
      groups.set(
        coarseness,
        themes.map(({ newId, suggestedId, anchor, name, words, statements }) => {
          const ids = statements.map((place) => statementIds[place] ?? "");
          if (suggestedId) for (const id of ids) themeOf.set(id, suggestedId);
          return { newId, anchor, name, words, statementIds: ids };
        }),
      );
    }
    this.#levels = groups;
    this.themeOf = themeOf;
    const coarse = groups.get(coarsest) ?? [];
    this.families = new Map(coarse.flatMap((group) => group.statementIds.map((id) => [id, group])));
  }

  /** Largest first; what stands alone is in none. */
  at(coarseness: number): readonly SuggestedGroup[] {
    return this.#levels.get(coarseness) ?? [];
  }

  isCoarsest(coarseness: number): boolean {
    return coarseness === coarsest;
  }
}
