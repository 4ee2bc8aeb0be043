import { say } from "../language";
import { list } from "./ratings";
import type { Replies } from "./replies";
import * as t from "./texts/texts";

type Turnout = Pick<Replies, "participation" | "answered" | "invited">;

/**
 * Says how many answered anonymously, and who certainly did under their name, as far as it is
 * published; without a full stop.
 */
export function turnout({ participation, answered, invited }: Turnout): string {
  if (participation.length === 0) return say(t.tookPart, answered, invited);
  const anonymous = participation.filter(({ named }) => !named);
  const sum = (key: "answered" | "invited") =>
    anonymous.reduce((all, group) => all + group[key], 0);
  const took = say(t.took, sum("answered"), sum("invited"));
  const people = participation.flatMap(({ named, person, answered, taken }) =>
    named && person && answered > 0 && !taken ? [person] : [],
  );
  return people.length > 0 ? say(t.tookNamed, took, list(people)) : took;
}
