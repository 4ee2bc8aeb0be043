import { useCallback, useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";

/**
 * The picture uses these parameters of the address. The survey and its comparison belong to the
 * loader.
 */
const names = ["item", "block", "set", "view", "agenda"] as const;
export type Name = (typeof names)[number];
type AddressState = Record<Name, string>;

const read = (query: URLSearchParams) =>
  Object.fromEntries(names.map((name) => [name, query.get(name) ?? ""])) as AddressState;

function written(looked: AddressState, query: URLSearchParams) {
  const next = new URLSearchParams(query);
  for (const name of names) {
    if (looked[name]) next.set(name, looked[name]);
    else next.delete(name);
  }
  return next;
}

/**
 * Keeps the view in the address, so that Back undoes it and a link shows the same. The page updates
 * before the router, within the same frame. `search` is ahead of the router too, so that a link or
 * a second change right after sees the first.
 */
export function useAddress() {
  const [query, setQuery] = useSearchParams();
  const [looked, setLooked] = useState(() => read(query));
  const latest = useRef(looked);
  const show = useCallback((next: AddressState) => {
    latest.current = next;
    setLooked(next);
  }, []);
  const address = query.toString();
  useEffect(() => show(read(new URLSearchParams(address))), [address, show]);
  const look = useCallback(
    (change: Partial<AddressState>, how: { replace?: boolean } = {}) => {
      show({ ...latest.current, ...change });
      setQuery((now) => written(latest.current, now), {
        replace: how.replace ?? false,
        preventScrollReset: true,
      });
    },
    [setQuery, show],
  );
  return { looked, look, search: written(looked, query).toString() };
}
