import { meQuery, peopleQuery, queries } from "../../../shared/api";
import { changes } from "../../../shared/changes";
import type { Translate } from "../../../shared/i18n";
import { namesOf, type StageNames, stagesQuery, stagesThing } from "../../../shared/stages";

export type StageOrigin = { id: string; name: string; names: StageNames };

/** Reads the stage as it was just written; undefined if it was removed. */
export async function readStage(id: string): Promise<StageOrigin | undefined> {
  await changes.sent(stagesThing);
  const [{ value }, people, me] = await Promise.all([
    queries.fetchQuery({ ...stagesQuery, staleTime: 0 }),
    queries.fetchQuery(peopleQuery),
    queries.ensureQueryData(meQuery),
  ]);
  const stage = value.stages.find((each) => each.id === id);
  return stage && { id, name: stage.name, names: namesOf(stage, people, me.value.id) };
}

/** Prefills a goal for a stage with fewer than two names, by who is there. */
export function goalOfStage(t: Translate, { name: stage, names }: StageOrigin) {
  const { holder, learner } = names;
  const only = holder ?? learner;
  const name = only?.name;
  const step = !name
    ? t("Ask who would like to grow into “{{stage}}”", { stage })
    : holder
      ? t("Ask who could grow into “{{stage}}”: {{name}}", { stage, name })
      : t("Ask what’s missing to have “{{stage}}”: {{name}}", { stage, name });
  return {
    title: t(only ? "A second name for “{{stage}}”" : "Two names for “{{stage}}”", { stage }),
    sign: t("Two people have done “{{stage}}” without me.", { stage }),
    step,
    ...(name && { personId: only.id }),
  };
}
