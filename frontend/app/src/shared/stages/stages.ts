import { type Schemas, versionedQuery } from "../api";

export type ProjectStage = Schemas["ProjectStage"];
export type ProjectStages = Schemas["ProjectStages"];

export const stagesQuery = versionedQuery("/api/project-stages");

/** The queue knows the document by this name. */
export const stagesThing = "project-stages";

/** Identifies who has a stage or learns it; without a name it is the reader. */
export type StageName = { id: string; name?: string };
export type StageNames = { holder?: StageName; learner?: StageName };

/** Returns who is at a stage and still there. A person in both places counts once. */
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

/** Tells whether a stage has fewer than two names. */
export const isThin = ({ holder, learner }: StageNames): boolean => !holder || !learner;
