import type { Schemas } from "../../../shared/api";
import type { Fitting } from "../../../shared/situation";

type Template = Schemas["SituationTemplate"];
type ToDo = Pick<Schemas["ToDo"], "reason" | "task">;

/** As many as Home offers. */
const most = 2;

/** Where what is due belongs, the place that counts most first. */
const placesOf = ({ reason, task }: ToDo): Schemas["SituationPlace"][] => {
  if (reason === "talk") return ["one-on-one"];
  if (reason === "asked") return ["request"];
  const isDue = reason === "overdue" || reason === "waiting";
  return isDue && task?.person ? ["person", "task"] : [];
};

/** One template for each kind of thing that is due: the one that is offered there and at the fewest other places. */
export function fitting(toDos: readonly ToDo[], templates: readonly Template[]): Fitting[] {
  const found: Fitting[] = [];
  const seen = new Set<string>();
  for (const toDo of toDos) {
    const places = placesOf(toDo);
    const [place] = places;
    if (!place || seen.has(place) || found.length === most) continue;
    seen.add(place);
    const rank = ({ form: { offered = [] } }: Template) =>
      10 * places.filter((each) => offered.includes(each)).length - offered.length;
    const [template] = templates
      .filter(
        ({ key, form }) =>
          form.offered?.includes(place) && !found.some((one) => one.template.key === key),
      )
      .toSorted((a, b) => rank(b) - rank(a));
    const { task } = toDo;
    const of = {
      ...(task && { task: task.id }),
      ...(task?.person && { person: task.person.id }),
    };
    if (template) found.push({ template, of });
  }
  return found;
}
