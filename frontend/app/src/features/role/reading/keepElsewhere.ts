import { meQuery, queries, roleQuery } from "../../../shared/api";
import { changes, DocumentEditor } from "../../../shared/changes";
import { read } from "../clauses/clauses";
import { roleDocument } from "../queries";
import type { Reading, Role } from "../types";
import { readerOf } from "./DocumentReader";

/**
 * Takes what was read after its page was left.
 *
 * @returns whether it was saved, rather than kept on this device until there is a connection; undefined when there was nothing
 *   to do or to say: the page is open again, it was stopped, or the member is gone
 * @throws NoRoom as {@link read}
 */
export async function keepElsewhere(memberId: string, found: Reading, signal: AbortSignal) {
  if (!isSignedIn(memberId)) return undefined;
  await queries.fetchQuery({ ...roleQuery, staleTime: 0 });
  // Another tab may have signed in somebody else, whose role this is then.
  await queries.fetchQuery({ ...meQuery, staleTime: 0 });
  if (signal.aborted || !isSignedIn(memberId)) return undefined;
  const page = readerOf(memberId).page();
  if (page) {
    page(found);
    return undefined;
  }
  new DocumentEditor<Role>(roleDocument).change((now) => read(now, found).role);
  const saved = await changes.sent(roleDocument.thing);
  return isSignedIn(memberId) ? saved : undefined;
}

/** Tells whether the member is signed in, as far as this tab knows. */
export const isSignedIn = (memberId: string): boolean =>
  queries.getQueryData<{ value: { id: string } }>(meQuery.queryKey)?.value.id === memberId;
