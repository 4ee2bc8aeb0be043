import { uuid } from "../api";

/** The name of this tab, and of all that are open, this one among them; unknown without Web Locks. */
export type Tab = { tab: string; open: ReadonlySet<string> | undefined };

const kept = "tenward.tab";
const lockOf = (tab: string) => `tenward.tab.${tab}`;

/**
 * The name of this tab, the same after a reload, and those of the other tabs that are open. A duplicated tab copies the
 * name and gets another one. Without Web Locks (plain http) nobody is known to be closed.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Web_Locks_API
 */
export async function nameTab(): Promise<Tab> {
  claimed ??= claim();
  const tab = await claimed;
  const { held } = (await globalThis.navigator.locks?.query()) ?? {};
  const names = held?.map(({ name = "" }) => name.slice(lockOf("").length));
  return { tab, open: names && new Set(names) };
}

/** Claimed once: what asks for it meanwhile would take it for that of another tab. */
let claimed: Promise<string> | undefined;

async function claim(): Promise<string> {
  const before = sessionStorage.getItem(kept) ?? uuid();
  const tab = (await hold(before)) ? before : uuid();
  if (tab !== before) await hold(tab);
  sessionStorage.setItem(kept, tab);
  return tab;
}

/** Holds the name as long as the tab is open. @returns whether nobody else did */
function hold(tab: string): Promise<boolean> {
  const { locks } = globalThis.navigator;
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void locks.request(lockOf(tab), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => undefined) : undefined;
    });
  });
}
