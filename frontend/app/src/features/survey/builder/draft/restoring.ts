import { CreationKey } from "../../../../shared/api";
import { DocumentEditor } from "../../../../shared/changes";
import { draftDocument } from "../../queries";
import type { Survey, SurveyChange } from "../../types";
import { newDraft, nextCycle, sameAs, templateOf } from "./newDraft";

/** Restores a deleted draft, with text that was never saved. A second call makes no second one. */
export function restoring(saved: Survey, typed: Survey): () => Promise<Survey> {
  const key = new CreationKey();
  return async () => {
    const template = await templateOf(saved);
    const wanted = (fresh: Survey) => ({
      ...readAll(saved),
      // One that was removed can stay named, but not be named anew.
      template: fresh.template === saved.template ? saved.template : template,
    });
    const restored = saved.cycle
      ? await nextCycle(saved.cycle.series, wanted, key)
      : await newDraft(template, wanted, key);
    const unsaved = differing(readAll(typed), readAll(saved));
    if (Object.keys(unsaved).length > 0)
      new DocumentEditor<Survey>(draftDocument(restored.value.id)).change(() => unsaved);
    return restored.value;
  };
}

function readAll(survey: Survey): SurveyChange {
  const { template, zone, closesLocal, opensLocal } = survey;
  return { ...sameAs(survey), template, zone, closesLocal, opensLocal: opensLocal ?? null };
}

const differing = (change: SurveyChange, from: SurveyChange): SurveyChange =>
  Object.fromEntries(
    Object.entries(change).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(from[field as keyof SurveyChange]),
    ),
  );
