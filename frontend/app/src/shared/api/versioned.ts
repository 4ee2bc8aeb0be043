/** A resource with the ETag that a change of it takes as `If-Match`. */
export type Versioned<T> = { value: T; etag: string };

/** Awaits a call of the client and keeps its ETag, which the query hooks drop. */
export async function versioned<T>(
  call: Promise<{ data?: T; response: Response }>,
): Promise<Versioned<T>> {
  const { data, response } = await call;
  if (data === undefined) {
    throw new Error("An answer without a body");
  }
  return { value: data, etag: response.headers.get("ETag") ?? "" };
}

/** The parameters of a change made from `etag`. */
export const ifMatch = (etag: string) => ({ header: { "If-Match": etag } });
