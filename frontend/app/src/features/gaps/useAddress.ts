import { useCallback, useEffect, useState } from "react";
import { useSearchParams } from "react-router";

/** What of the address is about the picture. The survey itself and its comparison are the loader's. */
const names = ["item", "block", "set", "view", "agenda"] as const;
export type Name = (typeof names)[number];
type Looked = Record<Name, string>;

const read = (query: URLSearchParams) =>
  Object.fromEntries(names.map((name) => [name, query.get(name) ?? ""])) as Looked;

/**
 * What is looked at. It stands in the address, so that Back undoes it and a link shows the same; the page answers before
 * the router does, within the frame of the press.
 */
export function useAddress() {
  const [query, setQuery] = useSearchParams();
  const [looked, setLooked] = useState(() => read(query));
  const address = query.toString();
  useEffect(() => setLooked(read(new URLSearchParams(address))), [address]);
  const look = useCallback(
    (change: Partial<Looked>, how: { replace?: boolean } = {}) => {
      setLooked((now) => ({ ...now, ...change }));
      setQuery(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [name, value] of Object.entries(change)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: how.replace ?? false, preventScrollReset: true },
      );
    },
    [setQuery],
  );
  return { looked, look, search: address };
}
