import { client, ifMatch, ofMember, slugOf, type Versioned } from "../../../../shared/api";
import { isWaiting } from "../../../../shared/changes";
import type { Tab } from "../../../../shared/saving";
import type { Survey } from "../../types";

/** Remembers the new survey of this tab, until it has an address of its own. */
type Opened = { id: string; etag: string; tab: string };

const keptUnder = `${ofMember}opened`;

const opened = (): Opened | null => JSON.parse(sessionStorage.getItem(keptUnder) ?? "null");

export const remember = ({ value, etag }: Versioned<Survey>, tab: Tab): void =>
  sessionStorage.setItem(
    keptUnder,
    JSON.stringify({ id: value.id, etag, tab: tab.name } satisfies Opened),
  );

/** The draft has an address of its own, or is gone. */
export function forgetOpened(id: string): void {
  if (opened()?.id === id) sessionStorage.removeItem(keptUnder);
}

/**
 * Deletes what this tab opened as a new survey, unless something was typed or chosen.
 *
 * @param only the draft with this id
 * @returns the id of a draft that stays; nothing where there is none
 */
export async function deleteUntouched(tab: Tab, only?: string): Promise<string | undefined> {
  const begun = opened();
  // A duplicated tab has a copy.
  if (begun?.tab !== tab.name || (only && only !== begun.id)) return undefined;
  sessionStorage.removeItem(keptUnder);
  const { id, etag } = begun;
  if (isWaiting(id)) return id;
  try {
    const params = { path: { surveyId: id }, ...ifMatch(etag) };
    await client.DELETE("/api/surveys/{surveyId}", { params, keepalive: true });
  } catch (error) {
    if (slugOf(error) === "changed-meanwhile") return id;
    if (!["not-found", "not-a-draft"].includes(slugOf(error) ?? "")) throw error;
  }
  return undefined;
}
