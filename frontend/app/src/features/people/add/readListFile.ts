import { readTable } from "../../../shared/table";
import { decode, type FileRefusal, mostBytes } from "./decode";
import type { ListFile } from "./useAdding";

/** Why a file was not taken, with what its sentence needs. */
export type RefusedFile = {
  refusal: FileRefusal | "unclosed" | "too-many" | "unreadable";
  row?: number;
};

/** @throws never: what is wrong with a file is part of the answer */
export async function readListFile(file: File): Promise<ListFile | RefusedFile> {
  if (file.size > mostBytes) {
    return { refusal: "too-large" };
  }
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) {
    return { refusal: "unreadable" };
  }
  const decoded = decode(new Uint8Array(bytes));
  if ("refused" in decoded) {
    return { refusal: decoded.refused };
  }
  const table = readTable(decoded.text);
  if ("rows" in table) {
    return { name: file.name, encoding: decoded.encoding, rows: table.rows };
  }
  return table.refused === "unclosed"
    ? { refusal: "unclosed", row: table.row }
    : { refusal: "too-many" };
}
