import { client } from "./client";
import type { paths } from "./schema";
import { type Versioned, versioned } from "./versioned";

type Json<T> = { responses: { 200: { content: { "application/json": T } } } };
export type Address = {
  [A in keyof paths]: paths[A] extends { get: Json<unknown> } ? A : never;
}[keyof paths];
type Body<A extends Address> = paths[A] extends { get: Json<infer T> } ? T : never;
export type Item<A extends Address> = Body<A> extends { items: (infer T)[] } ? T : never;
type PathOf<A extends Address> = paths[A] extends { get: { parameters: { path: infer P } } }
  ? P
  : object;
type QueryOf<A extends Address> = NonNullable<paths[A]["get"]["parameters"]["query"]>;
type Loose<T> = [T] extends [never] ? object : { [Name in keyof T]: T[Name] | undefined };
/** The parameters of an address and of its query, by their names. */
export type Given<A extends Address> = PathOf<A> & Loose<QueryOf<A>>;
export type Args<A extends Address> = object extends Given<A> ? [given?: Given<A>] : [Given<A>];

type Get = (address: string, init: object) => Promise<{ data?: unknown; response: Response }>;

/** Keys of related data of goals begin with this, because a change of one affects the others. */
export const growth = "growth";
const inGrowth =
  /^\/api\/(goals|tasks|entries|evidence-keys|evidence-proposals|thread|shares|week|contacts|talks|coaching|role\/chain|to-dos|situations|history|promises)(\/|$)/;

/** Returns the prefix of the keys of an address and all addresses below it. */
export function below(address: string, given: object = {}): readonly unknown[] {
  const named = given as Record<string, unknown>;
  const parts = address.split("/").slice(2);
  const key = parts.map((each) => (each.startsWith("{") ? named[each.slice(1, -1)] : each));
  return inGrowth.test(address) ? [growth, ...key] : key;
}

/** Selects the parameters that are not in the path. */
const queryOf = (address: string, given: object = {}) =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => value !== undefined && !address.includes(`{${name}}`),
    ),
  );

/** The key of an operation: its address, segment by segment, then its query. */
export const keyOf = <A extends Address>(address: A, given?: Partial<Given<A>>) => [
  ...below(address, given),
  queryOf(address, given),
];

/** The answer with its ETag. */
export const readFrom = <A extends Address>(address: A, ...[given]: Args<A>) =>
  versioned(
    (client.GET as unknown as Get)(address, {
      params: { path: given, query: queryOf(address, given) },
    }),
  ) as Promise<Versioned<Body<A>>>;
