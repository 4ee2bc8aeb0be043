import { useGroupName } from "../../shared/ui";
import type { Group } from "./types";

/** The place of an own group among the own ones, which gives it its sign. */
export const spareInGroup = (groups: readonly Group[], id: string): number =>
  Math.max(
    0,
    groups.filter(({ kind }) => kind === "own").findIndex((group) => group.id === id),
  );

/** Names by group id. */
export function useGroupNames(groups: readonly Group[]): (groupId: string) => string {
  const name = useGroupName();
  return (groupId) => {
    const group = groups.find(({ id }) => id === groupId);
    return group ? name(group) : "";
  };
}
