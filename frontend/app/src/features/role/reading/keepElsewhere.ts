import { meQuery, queries, roleQuery } from "../../../shared/api";
import { nameTab, whenSaved } from "../../../shared/saving";
import { read } from "../clauses/clauses";
import type { Reading } from "../types";
import { openRoleDraft, resource } from "../useRoleDraft";
import { readerOf } from "./DocumentReader";

/**
 * Takes what was read after its page was left.
 *
 * @returns whether it was saved, rather than kept on this device until the page is opened again; undefined when there was
 *   nothing to do or to say: the page is open again, it was stopped, or the member is gone
 * @throws NoRoom as {@link read}
 */
export async function keepElsewhere(memberId: string, found: Reading, signal: AbortSignal) {
  if (!isSignedIn(memberId)) return undefined;
  // The page that was left may still be saving: what it then forgets on this device must not be this.
  await whenSaved(resource);
  const [initial, tab] = await Promise.all([
    queries.fetchQuery({ ...roleQuery, staleTime: 0 }),
    nameTab(),
  ]);
  // Another tab may have signed in somebody else, whose role this is then.
  await queries.fetchQuery({ ...meQuery, staleTime: 0 });
  if (signal.aborted || !isSignedIn(memberId)) return undefined;
  const page = readerOf(memberId).page();
  if (page) {
    page(found);
    return undefined;
  }
  const typed = openRoleDraft(initial, memberId, tab);
  typed.change(read(typed.view().role, found).role);
  await typed.leave();
  if (!isSignedIn(memberId)) return undefined;
  queries.setQueryData(roleQuery.queryKey, typed.saved());
  return typed.view().saving.is === "saved";
}

/** As far as this tab knows. */
export const isSignedIn = (memberId: string): boolean =>
  queries.getQueryData<{ value: { id: string } }>(meQuery.queryKey)?.value.id === memberId;
