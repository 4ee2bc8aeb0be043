import { useCallback, useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";

/** What of the address is about the picture. The survey itself and its comparison are the loader's. */
const names = ["item", "block", "set", "view", "show", "agenda"] as const;
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
 * What is looked at. It stands in the address, so that Back undoes it and a link shows the same; the page answers before
 * the router does, within the frame of the press. `search` is ahead of the router too: a link followed at once, and a
 * second change, know of the first.
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
