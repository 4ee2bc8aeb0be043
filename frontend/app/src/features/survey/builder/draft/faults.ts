import type { DocumentSaving } from "../../../../shared/changes";
import { faultText } from "../../../../shared/problems";

/**
 * Returns what the server refused at a field, or anywhere within a place such as
 * `questions/1/text`.
 */
export function faultAt(saving: DocumentSaving, place: string): string | undefined {
  if (saving.is !== "refused") return undefined;
  const parts = place.split("/");
  const within = saving.faults.find(({ pointer }) => {
    const at = pointer.split("/").slice(1);
    // A whole form is not at fault for one of its questions, which says so itself.
    return parts.every((part, i) => at[i] === part) && (place !== "questions" || at.length === 1);
  });
  return within && faultText(within);
}
