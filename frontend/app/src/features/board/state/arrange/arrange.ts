import type { Theme } from "../../types";
import type { Material } from "../material";
import { arrangedAs, isEqual, type Sheet, type StatementPlace } from "../sheet";
import { identified } from "./identified";
import { shortened } from "./shortened";
import type { Suggested, SuggestedGroup } from "./suggestions";
import { ordered } from "./themeOrder";
import { compareIds } from "./uuids";

/**
 * What the slider makes of a board, as the server will say it (`board/state/Arrangement.java`): suggested groups as themes, around
 * what the lead placed by hand. In steps of a few milliseconds, between which the page can draw.
 */
export function arranging(
  sheet: Sheet,
  coarseness: number,
  suggested: Suggested,
  material: Material,
): Generator<undefined, Sheet> {
  return new Arrangement(sheet, suggested, material).at(coarseness);
}

/**
 * Whether the slider makes the same of both: it sees what the lead has placed, and the themes that they hold or have put something
 * into, and nothing of what it made itself.
 */
export function isSameGround(one: Sheet, other: Sheet): boolean {
  if (one === other) return true;
  return (
    areByHand(one.places, other.places) &&
    isEqual(standing(one), standing(other)) &&
    isEqual(placed(one), placed(other))
  );
}

/** Whether the same statements stand by hand, where they do, and all come in the same order. */
function areByHand(places: Sheet["places"], others: Sheet["places"]): boolean {
  if (places === others) return true;
  if (places.size !== others.size) return false;
  const rest = others[Symbol.iterator]();
  for (const [id, { themeId, position, byHand }] of places) {
    const [otherId, other] = rest.next().value ?? [];
    if (otherId !== id || other?.byHand !== byHand) return false;
    if (byHand && (other.themeId !== themeId || other.position !== position)) return false;
  }
  return true;
}

/** The themes that stay, without what is said of each anew: how many speak in it, where it belongs, and its words. */
function standing({ themes, places }: Sheet): Record<string, unknown> {
  const all = new Set([...themes.values()].filter((theme) => theme.held));
  for (const { themeId, byHand } of places.values()) {
    const theme = byHand ? themes.get(themeId) : undefined;
    if (theme) all.add(theme);
  }
  return Object.fromEntries(
    [...all].map(({ voices: _, clauses: __, family: ___, words: ____, ...theme }) => [
      theme.id,
      theme,
    ]),
  );
}

const placed = ({ themes }: Sheet): Record<string, number> =>
  Object.fromEntries(
    [...themes.values()].flatMap(({ id, place }) => (place === undefined ? [] : [[id, place]])),
  );

/** Statements within a step. */
const aStep = 500;

class Arrangement {
  readonly #themes = new Map<string, Theme>();
  readonly #places = new Map<string, StatementPlace>();
  /** Shipped themes that something stands for. */
  readonly #anchors = new Set<string>();
  readonly #ends = new Map<string, number>();
  readonly #names = new Map<SuggestedGroup, string>();

  constructor(
    private readonly before: Sheet,
    private readonly suggested: Suggested,
    private readonly material: Material,
  ) {}

  *at(coarseness: number): Generator<undefined, Sheet> {
    yield* this.#keepWhatStands();
    const open = this.suggested.at(coarseness).filter((group) => this.#isOpen(group));
    yield;
    const ids = identified(open, this.suggested.themeOf, this.#heldIds());
    for (const [i, group] of open.entries()) {
      yield;
      this.#found(ids[i] ?? "", group);
    }
    yield;
    const order = ordered(this.#themes, this.#places);
    yield;
    const sheet = arrangedAs(this.before, { places: this.#places, order, coarseness });
    return { ...sheet, themes: yield* this.#described(sheet) };
  }

  /** Everything by hand, and everything else alone. */
  *#keepWhatStands(): Generator<undefined, void> {
    for (const theme of this.before.themes.values()) {
      if (theme.held) this.#add(theme);
    }
    let position = 0;
    for (const [id, place] of this.before.places) {
      if (position % aStep === 0) yield;
      this.#places.set(id, place.byHand ? place : { themeId: "", position, byHand: false });
      position++;
      const theme = this.before.themes.get(place.themeId);
      if (!place.byHand || !theme) continue;
      if (!this.#themes.has(theme.id)) this.#add(theme);
      const end = this.#ends.get(theme.id);
      this.#ends.set(theme.id, Math.max(end ?? place.position, place.position));
    }
  }

  #add(theme: Theme): void {
    this.#themes.set(theme.id, theme);
    if (theme.beganAs) this.#anchors.add(theme.beganAs);
  }

  /** Whether a group becomes a theme; where most of it stands by hand, the rest joins. */
  #isOpen({ statementIds }: SuggestedGroup): boolean {
    const free = statementIds.filter((id) => this.#isFree(id));
    const home = this.#home(statementIds);
    if (home === undefined) return free.length > 1;
    for (const id of free) {
      const end = this.#ends.get(home);
      const position = end === undefined ? 0 : end + 1;
      this.#ends.set(home, position);
      this.#places.set(id, { themeId: home, position, byHand: false });
    }
    return false;
  }

  #isFree(id: string): boolean {
    return this.before.places.get(id)?.byHand === false;
  }

  #home(ids: readonly string[]): string | undefined {
    const counts = new Map<string, number>();
    for (const id of ids) {
      const place = this.before.places.get(id);
      if (!place?.byHand || !place.themeId) continue;
      const count = (counts.get(place.themeId) ?? 0) + 1;
      if (count * 2 > ids.length) return place.themeId;
      counts.set(place.themeId, count);
    }
    return undefined;
  }

  #heldIds(): Set<string> {
    return new Set([...this.#themes.values()].filter(({ held }) => held).map(({ id }) => id));
  }

  #found(id: string, group: SuggestedGroup): void {
    const free = group.statementIds.filter((each) => this.#isFree(each));
    const anchor = this.#freeAnchor(group);
    const place = this.before.themes.get(id)?.place;
    // Where the lead has put something, it stays what they have put it into.
    if (!this.#themes.has(id)) {
      this.#add({
        id,
        name: anchor && group.name ? group.name : shortened(this.material.textOf(free[0] ?? "")),
        nameFrom: anchor ? "anchor" : "quote",
        ...(anchor && { anchor, beganAs: anchor }),
        ...(place !== undefined && { place }),
        words: [...group.words],
        voices: 0,
        clauses: 0,
        reason: "",
        published: false,
        held: false,
      });
    }
    for (const [position, each] of group.statementIds.entries()) {
      if (this.#isFree(each)) this.#places.set(each, { themeId: id, position, byHand: false });
    }
  }

  /** What the lead has made of a shipped theme keeps its name for itself. */
  #freeAnchor({ anchor }: SuggestedGroup): string | undefined {
    return anchor && this.#anchors.has(anchor) ? undefined : anchor;
  }

  /** How many speak in each, and where it belongs. */
  *#described(sheet: Sheet): Generator<undefined, ReadonlyMap<string, Theme>> {
    const withFamilies = sheet.order.length > many && !this.suggested.isCoarsest(sheet.coarseness);
    const themes = new Map<string, Theme>();
    for (const id of sheet.order) {
      const theme = this.#themes.get(id);
      if (!theme) continue;
      yield;
      const { family: _, ...rest } = theme;
      const ids = sheet.lists.get(id) ?? [];
      const family = withFamilies ? this.#family(ids) : undefined;
      themes.set(id, { ...rest, ...this.material.countsOf(ids), ...(family && { family }) });
    }
    return themes;
  }

  /** The name of the coarser theme that most of these stand in. */
  #family(ids: readonly string[]): string | undefined {
    const counts = new Map<SuggestedGroup, number>();
    for (const id of ids) {
      const group = this.suggested.families.get(id);
      if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    const first = ({ statementIds }: SuggestedGroup) => statementIds[0] ?? "";
    const [most] = [...counts].sort(
      ([one, a], [other, b]) => b - a || compareIds(first(one), first(other)),
    );
    if (!most) return undefined;
    const [group] = most;
    const name =
      group.name ?? this.#names.get(group) ?? shortened(this.material.textOf(first(group)));
    this.#names.set(group, name);
    return name;
  }
}

/** Themes; where there are more, they stand under their coarser ones. */
const many = 40;
