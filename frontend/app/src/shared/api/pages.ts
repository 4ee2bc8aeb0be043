type Page<T> = { items: T[]; next?: string };

/** Follows `next` to the end: for lists that a page shows whole. */
export async function everyPage<T>(
  read: (query: { limit: number; cursor?: string }) => Promise<{ data?: Page<T> }>,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await read({ limit: 200, ...(cursor ? { cursor } : {}) });
    all.push(...(data?.items ?? []));
    cursor = data?.next;
  } while (cursor);
  return all;
}
