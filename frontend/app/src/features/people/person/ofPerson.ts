import type { Schemas } from "../../../shared/api";

type Situation = Schemas["Situation"];

/** At most this many past ones are shown. */
const latest = 3;

/** Open ones, then the latest that are over. None of a goal: a person's page must not lead to what was said without a name. */
export function ofPerson(situations: readonly Situation[]): Situation[] {
  const free = situations.filter(({ goalId }) => !goalId);
  const isOpen = ({ state }: Situation) => state === "open" || state === "set-aside";
  return [...free.filter(isOpen), ...free.filter((each) => !isOpen(each)).slice(0, latest)];
}
