import type { Place } from "../respond/src/protocol/keep";

/** Local storage that outlives the tab and ends with the test. */
export function memory(): Place {
  const all = new Map<string, string>();
  return {
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => {
      all.set(key, value);
    },
    removeItem: (key) => {
      all.delete(key);
    },
  };
}
