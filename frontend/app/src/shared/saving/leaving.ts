type Save = () => Promise<unknown>;

const open = new Map<string, Set<Save>>();

/**
 * Says that a page saves a resource by itself, so that another page of this tab does not read it before that is done.
 *
 * @param resource its path, such as `/boards/<id>`
 * @param save sends what is left; resolves when nothing is under way, whether it arrived or not
 * @returns ends it
 */
export function savesItself(resource: string, save: Save): () => void {
  const saves = open.get(resource) ?? new Set();
  open.set(resource, saves.add(save));
  return () => {
    saves.delete(save);
    if (saves.size === 0) open.delete(resource);
  };
}

/** Waits until the pages of this tab have sent what they hold of a resource. */
export async function whenSaved(resource: string): Promise<void> {
  await Promise.all([...(open.get(resource) ?? [])].map((save) => save()));
}
