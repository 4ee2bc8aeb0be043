import { queries } from "../../../shared/api";
import { surveyQuery } from "../queries";
import type { Survey } from "../types";
import type { Draft } from "./Draft";

/** Asks nobody who was not asked in the cycle before. */
export async function leaveOutNew(draft: Draft, survey: Survey, before: string): Promise<void> {
  const { value } = await queries.fetchQuery(surveyQuery(before));
  const known = new Set(value.audience.flatMap(({ personIds }) => personIds));
  draft.change({
    audience: survey.audience.map((unit) => ({
      ...unit,
      personIds: unit.personIds.filter((id) => known.has(id)),
    })),
  });
}
