import type { KeyValueStorage } from "./keyValueStorage";

const key = "tenward.member";

/** Returns the member signed in in this browser; a tab left open belongs to its former member. */
export const memberHere = (storage: KeyValueStorage = localStorage): string =>
  storage.getItem(key) ?? "";

export const keepMember = (id: string, storage: KeyValueStorage = localStorage): void =>
  id ? storage.setItem(key, id) : storage.removeItem(key);
