import type { KeyValueStorage } from "./keyValueStorage";

const key = "tenward.member";

/** Who is signed in in this browser: a tab that was left open belongs to somebody else, once another one is. */
export const memberHere = (storage: KeyValueStorage = localStorage): string =>
  storage.getItem(key) ?? "";

export const keepMember = (id: string, storage: KeyValueStorage = localStorage): void =>
  id ? storage.setItem(key, id) : storage.removeItem(key);
