import { type Schemas, versionedQuery } from "../api";

export type ProjectStage = Schemas["ProjectStage"];
export type ProjectStages = Schemas["ProjectStages"];

export const stagesQuery = versionedQuery("/api/project-stages");

/** As the queue knows the document. */
export const stagesThing = "project-stages";

/** Somebody who has a stage or grows into it; without a name the reader. */
export type StageName = { id: string; name?: string };
export type StageNames = { holder?: StageName; learner?: StageName };

/** Who stands in a stage and is still there. Somebody in both places is one name. */
export function namesOf(
  { holderId, learnerId }: Pick<ProjectStage, "holderId" | "learnerId">,
  people: readonly { id: string; name: string }[],
  me: string,
): StageNames {
  const find = (id = ""): StageName | undefined =>
    id === me ? { id } : people.find((person) => person.id === id);
  const holder = find(holderId);
  const learner = learnerId === holderId ? undefined : find(learnerId);
  return { ...(holder && { holder }), ...(learner && { learner }) };
}

/** It takes two names. */
export const isThin = ({ holder, learner }: StageNames): boolean => !holder || !learner;
