import type { Schemas } from "../api";
import type { Fitting } from "./OfferedSituations";

type Place = Schemas["SituationPlace"];
type ToDo = Pick<Schemas["ToDo"], "reason" | "task" | "meeting">;

/** Why a template is offered: someone asked, is waited for, meets the lead, or a task is late. */
export type Fit = Fitting & {
  because: "asked" | "talk" | "waiting" | "late";
  /** Whom it is about, and what. */
  name?: string;
  text?: string;
};

/** Lists the places that fit what is due, best first. */
function placesOf({ reason, task }: ToDo): [Fit["because"], ...Place[]] | undefined {
  if (reason === "talk") return ["talk", "one-on-one"];
  if (reason === "asked") return ["asked", "request"];
  if (reason !== "overdue" && reason !== "waiting") return;
  if (task?.person) return ["waiting", "person", "task"];
  return task && ["late", "task"];
}

/** One template for each kind of thing that is due: the one that is offered there and at the fewest other places. */
export function fittingNow(
  toDos: readonly ToDo[],
  templates: readonly Schemas["SituationTemplate"][],
  most: number,
): Fit[] {
  const found = new Map<string, Fit>();
  for (const toDo of toDos) {
    const [because, ...places] = placesOf(toDo) ?? [];
    if (!because || found.has(because)) continue;
    const rank = ({ form: { offered = [] } }: Schemas["SituationTemplate"]) =>
      10 * places.filter((each) => offered.includes(each)).length - offered.length;
    const [template] = templates
      .filter(({ form }) => places.some((each) => form.offered?.includes(each)))
      .toSorted((a, b) => rank(b) - rank(a));
    const { id: task, person, text } = toDo.task ?? {};
    const name = person?.name ?? toDo.meeting?.with;
    if (template)
      found.set(because, {
        ...{ template, because, ...(name && { name }), ...(text && { text }) },
        of: { ...(task && { task }), ...(person && { person: person.id }) },
      });
  }
  return [...found.values()].slice(0, most);
}
