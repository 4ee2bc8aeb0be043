import { queryOptions } from "@tanstack/react-query";
import { client } from "./client";
import type { paths } from "./schema";
import { type Versioned, versioned } from "./versioned";

type Json<T> = { responses: { 200: { content: { "application/json": T } } } };
type Address = {
  [A in keyof paths]: paths[A] extends { get: Json<unknown> } ? A : never;
}[keyof paths];
type Body<A extends Address> = paths[A] extends { get: Json<infer T> } ? T : never;
type Item<A extends Address> = Body<A> extends { items: (infer T)[] } ? T : never;
type PathOf<A extends Address> = paths[A] extends { get: { parameters: { path: infer P } } }
  ? P
  : object;
type QueryOf<A extends Address> = NonNullable<paths[A]["get"]["parameters"]["query"]>;
type Loose<T> = [T] extends [never] ? object : { [Name in keyof T]: T[Name] | undefined };
/** The parameters of an address and of its query, by their names. */
type Given<A extends Address> = PathOf<A> & Loose<QueryOf<A>>;
type Args<A extends Address> = object extends Given<A> ? [given?: Given<A>] : [Given<A>];

type Page<T> = { items: T[]; next?: string };
type Get = (address: string, init: object) => Promise<{ data?: unknown; response: Response }>;

/** What the keys of all that hangs together in goals begin with: each of these tells of the others. */
export const growth = "growth";
const inGrowth = "goals tasks entries thread shares week contacts talks coaching to-dos".split(" ");

/** What the keys of an address, and of all addresses below it, begin with. */
export function below(address: string, given: object = {}): readonly unknown[] {
  const [, ...segments] = address.slice(1).split("/");
  const named = given as Record<string, unknown>;
  const parts = segments.map((each) => (each.startsWith("{") ? named[each.slice(1, -1)] : each));
  return inGrowth.includes(segments[0] ?? "") ? [growth, ...parts] : parts;
}

function parametersOf(address: string, given: object = {}) {
  const inPath = (name: string) => address.includes(`{${name}}`);
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return {
    path: Object.fromEntries(entries.filter(([name]) => inPath(name))),
    query: Object.fromEntries(entries.filter(([name]) => !inPath(name))),
  };
}

/** The key of an operation: its address, segment by segment, then its query. */
export const keyOf = <A extends Address>(address: A, given?: Partial<Given<A>>) => [
  ...below(address, given),
  parametersOf(address, given).query,
];

/** The answer with its ETag. */
export const readFrom = <A extends Address>(address: A, ...[given]: Args<A>) =>
  versioned(
    (client.GET as unknown as Get)(address, { params: parametersOf(address, given) }),
  ) as Promise<Versioned<Body<A>>>;

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
