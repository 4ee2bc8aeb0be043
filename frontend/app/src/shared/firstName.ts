import { useQuery } from "@tanstack/react-query";
import { peopleQuery } from "./api";

type Named = { name: string };

const firstOf = (name: string) => name.split(" ")[0] ?? name;

/** The first name, unless another one of these people has the same. */
export const firstName = (name: string, among: readonly Named[]): string =>
  among.some((each) => each.name !== name && firstOf(each.name) === firstOf(name))
    ? name
    : firstOf(name);

/** Names somebody whose whole name the page has said already. */
export function useFirstName(): (name: string) => string {
  const { data: people = [] } = useQuery(peopleQuery);
  return (name) => firstName(name, people);
}
