import { limits, ProblemError, slugOf } from "../../../shared/api";
import { keepTyped, typedUnder } from "../../../shared/changes";
import { inMonths, isDay, today } from "../../../shared/days";
import type { Decidable } from "../types";
import type { BoardStore } from "./BoardStore";
import type { BoardChange } from "./changes";
import {
  horizonAt,
  sameVerdict,
  type VerdictValues,
  verdictValuesIn,
  verdictValuesOf,
} from "./verdictValues";

/** Why the server does not take it. */
export type RefusedVerdict = Pick<ProblemError, "slug" | "faults">;

/** Holds a verdict that is incomplete or not sent yet; `name` is that of the theme. */
type Draft = { said: VerdictValues; name: string; refused?: RefusedVerdict };

/** A new name as it is typed; `name` is that of the theme. */
type NewName = { text: string; name: string };

/** Includes texts that are too long: they are kept as typed until they are shortened. */
export type Missing =
  | "reason-long"
  | "horizon-text"
  | "horizon-long"
  | "horizon-day"
  | "horizon-past";
export type VerdictView = {
  said: VerdictValues;
  missing: Missing | undefined;
  /** The server refused the draft for this; it stays until the draft is edited. */
  refused: RefusedVerdict | undefined;
};

/** The words alone, which nobody can choose again. */
export const wordsOf = ({ reason, horizon }: VerdictValues): string =>
  [reason, horizon.text ?? ""].filter((text) => text.trim()).join("\n");

/** The limits count characters as the contract does. */
export const longest = {
  reason: limits.ThemeVerdict.reason.maxLength,
  horizon: limits.Horizon.text.maxLength,
};

/** Counts the characters above the limit. */
export const excessOf = (text: string, max: number): number =>
  Math.max(0, [...text.trim()].length - max);

/** Counts drafts that wait to be saved. For a theme that is gone only typed words count. */
export const waiting = (
  kept: Readonly<Record<string, { said: VerdictValues }>>,
  themes: ReadonlyMap<string, unknown>,
): number =>
  Object.entries(kept).filter(([id, { said }]) => themes.has(id) || wordsOf(said)).length;

const pause = 600;

/** Trims the values as the server stores them. */
const trimmed = ({ verdict, reason, horizon }: VerdictValues): VerdictValues => ({
  verdict,
  reason: reason.trim(),
  horizon: { ...horizon, ...(horizon.text !== undefined && { text: horizon.text.trim() }) },
});

const isEmpty = ({ text = "", remindOn = "" }: VerdictValues["horizon"]): boolean =>
  !text && !remindOn;

/**
 * The lead's own reminder needs its day and its words; a reason may follow.
 *
 * @param saved may have come to its day meanwhile
 */
function missingIn(said: VerdictValues, saved: VerdictValues): Missing | undefined {
  const { verdict, reason, horizon } = said;
  if (excessOf(reason, longest.reason) > 0) return "reason-long";
  return verdict === "not-now" ? missingOf(horizon, saved) : undefined;
}

function missingOf(
  { text = "", remindOn: day = "" }: VerdictValues["horizon"],
  { horizon }: VerdictValues,
): Missing | undefined {
  if (!text.trim()) return "horizon-text";
  if (excessOf(text, longest.horizon) > 0) return "horizon-long";
  if (!isDay(day)) return "horizon-day";
  return day < today() && day !== horizon.remindOn ? "horizon-past" : undefined;
}

/**
 * Reads why a verdict was refused. A missing theme is no fault of the verdict, which may be sent if
 * the theme comes back.
 */
function refusedBy(error: unknown): RefusedVerdict | undefined {
  if (slugOf(error) === "theme-gone") return undefined;
  return { slug: slugOf(error), faults: error instanceof ProblemError ? error.faults : [] };
}

/** Verdicts and names as they are typed. Complete verdicts go to the server by themselves, the rest waits on this device. */
export class Drafts {
  #drafts: Readonly<Record<string, Draft>>;
  readonly #prefix: string;
  #names: Readonly<Record<string, NewName>>;
  readonly #namePrefix: string;
  readonly #views = new WeakMap<Decidable, { draft: Draft | undefined; view: VerdictView }>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<() => void>();
  /** Themes that something was written about and that were not on the board when it was last looked at. */
  readonly #gone = new Set<string>();
  /** Keeps the horizons of themes after another verdict was pressed. */
  readonly #horizons = new Map<string, VerdictValues["horizon"]>();

  constructor(private readonly store: BoardStore) {
    this.#prefix = `verdict.${store.id}.`;
    this.#drafts = Object.fromEntries(
      typedUnder(this.#prefix).map(([themeId, text]) => [themeId, JSON.parse(text) as Draft]),
    );
    this.#namePrefix = `rename.${store.id}.`;
    this.#names = Object.fromEntries(
      typedUnder(this.#namePrefix).map(([themeId, text]) => [themeId, JSON.parse(text) as NewName]),
    );
    this.#sendWhatIsBack();
    store.subscribe(() => this.#sendWhatIsBack());
  }

  /** Tells of what is typed; of the board itself its store tells. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Maps themes, including removed ones, to drafts; it is the same object until one changes. */
  readonly kept = (): Readonly<Record<string, Draft>> => this.#drafts;

  /** Works like {@link kept}, for new names. */
  readonly names = (): Readonly<Record<string, NewName>> => this.#names;

  /** Keeps a new name that is typed; without one it is dealt with. */
  rename(themeId: string, kept?: NewName): void {
    const { [themeId]: _, ...rest } = this.#names;
    this.#names = kept ? { ...rest, [themeId]: kept } : rest;
    keepTyped(this.#namePrefix + themeId, kept ? JSON.stringify(kept) : "");
    for (const listener of this.#listeners) listener();
  }

  /** The same object until something about this theme changes. */
  view(theme: Decidable): VerdictView {
    const draft = this.#drafts[theme.id];
    const known = this.#views.get(theme);
    if (known && known.draft === draft) return known.view;
    const now = verdictValuesOf(theme);
    const said = draft?.said ?? now;
    const view = { said, missing: missingIn(said, now), refused: draft?.refused };
    this.#views.set(theme, { draft, view });
    return view;
  }

  /** @param soon a press, not a letter: it is sent at once */
  say(themeId: string, parts: Partial<VerdictValues>, soon = false): void {
    const theme = this.store.view().sheet.themes.get(themeId);
    if (!theme) return;
    const { said } = this.#drafts[themeId] ?? { said: verdictValuesOf(theme) };
    const horizon =
      parts.verdict === "not-now" &&
      isEmpty(said.horizon) &&
      (this.#horizons.get(themeId) ?? horizonAt(inMonths(3)));
    const next = { ...said, ...(horizon && { horizon }), ...parts };
    this.#put(themeId, { name: theme.name, said: next });
    clearTimeout(this.#timers.get(themeId));
    if (soon) this.send(themeId);
    else
      this.#timers.set(
        themeId,
        setTimeout(() => this.send(themeId), pause),
      );
  }

  /** Hands a complete verdict over to be saved. */
  send(themeId: string): void {
    clearTimeout(this.#timers.get(themeId));
    const theme = this.store.view().sheet.themes.get(themeId);
    const draft = this.#drafts[themeId];
    if (!theme || !draft) return;
    const { said, missing, refused } = this.view(theme);
    if (missing || refused) return;
    this.#put(themeId, undefined);
    const whole = trimmed(said);
    const { verdict, reason, horizon } = whole;
    if (verdict !== "not-now" && !isEmpty(horizon)) this.#horizons.set(themeId, said.horizon);
    if (sameVerdict(whole, verdictValuesOf(theme))) return;
    this.store.change(
      {
        kind: "verdict",
        themeId,
        reason,
        ...(verdict && { verdict }),
        ...(verdict === "not-now" && { horizon: { text: "", remindOn: "", ...horizon } }),
      },
      { key: this.#prefix + themeId, text: JSON.stringify(draft) },
    );
  }

  /** Keeps what a refused verdict or name said, unless something newer was typed there or is on its way. */
  takeBack(wish: BoardChange, error: unknown, name: string): void {
    if (wish.kind === "rename" && slugOf(error) === "theme-gone" && !this.#names[wish.themeId])
      this.rename(wish.themeId, { text: wish.name, name });
    if (wish.kind !== "verdict" || this.#drafts[wish.themeId]) return;
    const { themeId } = wish;
    const said = verdictValuesIn(wish);
    if (this.store.isOnItsWay((later) => later.kind === "verdict" && later.themeId === themeId))
      return;
    const refused = refusedBy(error);
    if (refused || wordsOf(said)) this.#put(themeId, { name, said, ...(refused && { refused }) });
  }

  drop(themeId: string): void {
    this.#put(themeId, undefined);
  }

  sendAll(): void {
    for (const themeId of Object.keys(this.#drafts)) this.send(themeId);
  }

  #sendWhatIsBack(): void {
    const { themes } = this.store.view().sheet;
    for (const themeId of Object.keys(this.#drafts)) {
      if (!themes.has(themeId)) this.#gone.add(themeId);
      else if (this.#gone.delete(themeId)) this.send(themeId);
    }
  }

  #put(themeId: string, draft: Draft | undefined): void {
    const { [themeId]: _, ...rest } = this.#drafts;
    this.#drafts = draft ? { ...rest, [themeId]: draft } : rest;
    keepTyped(this.#prefix + themeId, draft ? JSON.stringify(draft) : "");
    for (const listener of this.#listeners) listener();
  }
}
