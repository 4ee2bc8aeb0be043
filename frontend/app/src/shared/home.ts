import { queryOptions } from "@tanstack/react-query";
import { itemsQuery, keyOf, readFrom, type Schemas } from "./api";
import { today } from "./days";
import { handedOutLinks } from "./saving/handedOut";

/** This browser alone knows which links were handed out, so the server is told as soon as it asks for it. */
async function readHome(handedOut?: string, told: string[] = []): Promise<Schemas["Home"]> {
  const { value } = await readFrom("/api/home", { day: today(), handedOut });
  const { kind, survey } = value.next;
  const isOut =
    kind === "hand-out" && survey && handedOutLinks(survey.id).size >= (survey.invited ?? 1);
  // The server leaves out one survey; of several that are out, it names one.
  return isOut && !told.includes(survey.id) ? readHome(survey.id, [...told, survey.id]) : value;
}

/** The next step and what happened lately; what is done on other pages changes them. */
export const homeQuery = queryOptions({
  queryKey: keyOf("/api/home"),
  queryFn: () => readHome(),
  staleTime: 0,
});

/** The most urgent first. */
export const toDosQuery = (day: string) => itemsQuery("/api/to-dos", { day });
