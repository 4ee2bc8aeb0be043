import { useState } from "react";
import { useMe } from "../../../shared/api";
import type { PersonBatch } from "../paste/batch";
import type { PasteSums } from "../paste/sums";
import type { ColumnLayout } from "./columnLayout";
import type { Encoding } from "./decode";
import type { Mended } from "./lines";
import type { CellRow } from "./table";

export type ListFile = { name: string; encoding: Encoding; rows: CellRow[] };

/** A call on its way; under the same key it can be sent again without doing anything twice. */
export type Pending = { key: string; batch: PersonBatch; sums: PasteSums };

export type Work = {
  columns: ColumnLayout;
  /** What was mended and refused, by the place of the line. */
  mended: Record<number, Mended>;
  refused: Record<number, string>;
  /** Groups for words that no group has, by `wordKey`. */
  chosen: Record<string, string>;
  usualGroup: string;
  /** Whether people who are there change group, and those in the archive come back. */
  moving: boolean;
  bringing: boolean;
  /** Places of lines that are in. */
  done: number[];
  sums: PasteSums;
  pending?: Pending;
};

const read = <T>(key: string): T | undefined => {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as T);
};

/** @returns whether a reload would find it again */
function write(key: string, value: unknown): boolean {
  try {
    if (value === undefined) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, JSON.stringify(value));
    }
    return true;
  } catch (error) {
    if (error instanceof DOMException) {
      sessionStorage.removeItem(key);
      return false;
    }
    throw error;
  }
}

/** Survives a reload in this tab, unless the browser has no room for it. */
export function useImportState<T>(key: string) {
  const [value, setValue] = useState(() => read<T>(key));
  const [isKept, setKept] = useState(true);
  const keep = (next: T | undefined) => {
    setKept(write(key, next));
    setValue(next);
  };
  return { value, keep, isKept };
}

/** Kept under these names in the tab; who signs in next in it has people of their own. */
export function useImportKeys() {
  const { id } = useMe();
  return { file: `tenward.import.${id}`, work: `tenward.import.${id}.work` };
}
