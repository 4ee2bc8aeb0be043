import { uuid } from "../api";

/** The name of this tab, and of all that are open, this one among them; unknown without Web Locks. */
export type Tab = { name: string; open: ReadonlySet<string> | undefined };

const kept = "tenward.tab";
const lockOf = (name: string) => `tenward.tab.${name}`;

/**
 * The name of this tab, the same after a reload, and those of the other tabs that are open. A duplicated tab copies the
 * name and gets another one. Without Web Locks (plain http) nobody is known to be closed.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Web_Locks_API
 */
export async function nameTab(): Promise<Tab> {
  claimed ??= claim();
  const name = await claimed;
  const { held } = (await globalThis.navigator.locks?.query()) ?? {};
  const names = held?.map((lock) => lock.name?.slice(lockOf("").length) ?? "");
  return { name, open: names && new Set(names) };
}

/** Claimed once: what asks for it meanwhile would take it for that of another tab. */
let claimed: Promise<string> | undefined;

async function claim(): Promise<string> {
  const before = sessionStorage.getItem(kept) ?? uuid();
  const name = (await hold(before)) ? before : uuid();
  if (name !== before) await hold(name);
  sessionStorage.setItem(kept, name);
  return name;
}

/** Holds the name as long as the tab is open. @returns whether nobody else did */
function hold(name: string): Promise<boolean> {
  const { locks } = globalThis.navigator;
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve, reject) => {
    locks
      .request(lockOf(name), { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? new Promise(() => undefined) : undefined;
      })
      .catch(reject);
  });
}
