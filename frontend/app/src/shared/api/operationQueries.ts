import { queryOptions } from "@tanstack/react-query";
import { type Address, type Args, type Given, type Item, keyOf, readFrom } from "./read";

type Page<T> = { items: T[]; next?: string };

/** The items of all pages: for lists that a page shows whole. */
export async function readAll<A extends Address>(address: A, ...[given]: Args<A>) {
  const all: Item<A>[] = [];
  let cursor: string | undefined;
  do {
    const page = { ...given, limit: 200, cursor } as unknown as Given<A>;
    const { items, next } = (await readFrom(address, page)).value as Page<Item<A>>;
    all.push(...items);
    cursor = next;
  } while (cursor);
  return all;
}

const query = <T>(queryKey: readonly unknown[], queryFn: () => Promise<T>) =>
  queryOptions({ queryKey, queryFn });

/* An operation is read in one shape. Where it is read in another one, that adds a name to its key. */

export const versionedQuery = <A extends Address>(address: A, ...given: Args<A>) =>
  query(keyOf(address, ...given), () => readFrom(address, ...given));

export const bodyQuery = <A extends Address>(address: A, ...given: Args<A>) =>
  query(keyOf(address, ...given), async () => (await readFrom(address, ...given)).value);

export const itemsQuery = <A extends Address>(address: A, ...given: Args<A>) =>
  query(keyOf(address, ...given), async () => {
    const { value } = await readFrom(address, ...given);
    return (value as Page<Item<A>>).items;
  });

export const allQuery = <A extends Address>(address: A, ...given: Args<A>) =>
  query(keyOf(address, ...given), () => readAll(address, ...given));
