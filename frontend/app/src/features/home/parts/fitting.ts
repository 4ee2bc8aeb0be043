import type { Schemas } from "../../../shared/api";
import type { Fitting } from "../../../shared/situation";

type Place = Schemas["SituationPlace"];
type ToDo = Pick<Schemas["ToDo"], "reason" | "task">;

/** Home offers this many. */
const most = 2;

/** Lists the places that fit what is due, best first. */
const placesOf = ({ reason, task }: ToDo): Place[] => {
  if (reason === "talk") return ["one-on-one"];
  if (reason === "asked") return ["request"];
  return (reason === "overdue" || reason === "waiting") && task?.person ? ["person", "task"] : [];
};

/** One template for each kind of thing that is due: the one that is offered there and at the fewest other places. */
export function fitting(
  toDos: readonly ToDo[],
  templates: readonly Schemas["SituationTemplate"][],
): Fitting[] {
  const found = new Map<Place, Fitting>();
  for (const toDo of toDos) {
    const places = placesOf(toDo);
    const [place] = places;
    if (!place || found.has(place)) continue;
    const rank = (offered: Place[] = []) =>
      10 * places.filter((each) => offered.includes(each)).length - offered.length;
    const [template] = templates
      .filter(({ form }) => form.offered?.includes(place))
      .toSorted((a, b) => rank(b.form.offered) - rank(a.form.offered));
    const { id: task, person } = toDo.task ?? {};
    const of = { ...(task && { task }), ...(person && { person: person.id }) };
    if (template) found.set(place, { template, of });
  }
  return [...found.values()].slice(0, most);
}
