import type { Theme } from "../../types";
import type { StatementPlace } from "../sheet";
import { compareIds } from "./uuids";

type Standing = { id: string; position: number };

const byPosition = (one: Standing, other: Standing) =>
  one.position - other.position || compareIds(one.id, other.id);

/** Largest first, but those that the lead placed at their place (`board/state/ThemeOrder.java`). */
export function ordered(
  themes: ReadonlyMap<string, Theme>,
  places: ReadonlyMap<string, StatementPlace>,
): string[] {
  const sizes = new Map<string, number>();
  for (const { themeId } of places.values()) sizes.set(themeId, (sizes.get(themeId) ?? 0) + 1);
  const size = ({ id }: Theme) => sizes.get(id) ?? 0;
  const all = [...themes.values()];
  const order = all
    .filter(({ place }) => place === undefined)
    .sort((one, other) => size(other) - size(one) || compareIds(one.id, other.id));
  let next = 0;
  for (const { id, position } of placed(all)) {
    const index = Math.max(next, Math.ceil(position));
    next = Math.min(index, order.length) + 1;
    order.splice(next - 1, 0, themes.get(id) as Theme);
  }
  return order
    .map(({ id, place }, index) => ({ id, position: place ?? index }))
    .sort(byPosition)
    .map(({ id }) => id);
}

const placed = (all: Theme[]): Standing[] =>
  all
    .flatMap(({ id, place }) => (place === undefined ? [] : [{ id, position: place }]))
    .sort(byPosition);
