import { useQuery } from "@tanstack/react-query";
import { boardsQuery, surveysQuery } from "../../../shared/api";

/** Fills in the survey or board that an address of a target names; without one it leads to all surveys. */
export function useAddressed() {
  const { data: surveys = [] } = useQuery(surveysQuery);
  const { data: boards = [] } = useQuery(boardsQuery);
  const ids: Record<string, string | undefined> = {
    running: surveys.find(({ state }) => state === "running")?.id,
    closed: surveys.find(({ state }) => state === "closed")?.id,
    board: boards[0]?.id,
  };
  return (to: string): string => {
    const name = /:(\w+)/.exec(to)?.[1];
    if (!name) return to;
    const id = ids[name];
    return id ? to.replace(`:${name}`, id) : "/surveys";
  };
}
