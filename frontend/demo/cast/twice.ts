import type { Answers, Reply } from "../../respond/src/protocol/plaintext";
import type { Kind, StorySurvey } from "../story";

/** Ratings of one item by group, in the order of the people; 0 is "can't say". The manager is one alone. */
export type Rated = Partial<Record<Exclude<Kind, "manager">, number[]>> & { manager: number };

/** Something that was rated twice, half a year apart in the story. */
export interface TwiceRated {
  text: string;
  before: Rated;
  now: Rated;
  self: { before: number; now: number; example: string; whyNot: string };
  /** Each team member advises this, by their place in the team. */
  advice: string[];
  example?: string;
}

type When = "before" | "now";

/**
 * Rates items of one lead twice.
 * @param who begins the ids of the items
 */
export class Twice {
  constructor(
    private readonly who: string,
    private readonly items: TwiceRated[],
  ) {}

  readonly questions = (): NonNullable<StorySurvey["questions"]> =>
    this.items.map(({ text }, at) => ({
      id: this.idOf(at),
      kind: "item",
      text: { own: text },
      example: true,
      advice: true,
    }));

  self(when: When): NonNullable<StorySurvey["selfRating"]> {
    return this.items.map(({ self }, at) => ({
      questionId: this.idOf(at),
      rating: self[when],
      example: self.example,
      whyNot: self.whyNot,
    }));
  }

  answers(when: When): StorySurvey["answers"] {
    const kinds = Object.keys(this.items[0]?.[when] ?? {}) as Kind[];
    return Object.fromEntries(
      kinds.map((kind) => {
        const people = [this.items[0]?.[when][kind] ?? []].flat();
        return [kind, people.map((_, place) => this.person(kind, place, when))];
      }),
    );
  }

  private readonly idOf = (at: number) => `${this.who}.item-${at + 1}`;

  private person(kind: Kind, place: number, when: When): Answers {
    return Object.fromEntries(
      this.items.map((item, at): [string, Reply] => {
        const rating = [item[when][kind] ?? []].flat()[place] ?? 0;
        if (kind !== "team") return [this.idOf(at), { rating }];
        const example = place === at % 7 ? (item.example ?? "") : "";
        // What was advised first is not repeated later where it was done.
        const advice = when === "now" || at < 3 ? (item.advice[place] ?? "") : "";
        return [this.idOf(at), { rating, example, advice }];
      }),
    );
  }
}
