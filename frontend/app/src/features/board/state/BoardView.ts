import type { ChangeKind } from "../types";
import type { Material } from "./material";
import type { Sheet } from "./sheet";

export type BoardSaving =
  | { is: "saved" | "saving" | "offline" }
  | {
      is: "failed";
      error: unknown;
      /** Whether a change waits on this device. */
      unsent: boolean;
    };

export type BoardView = {
  sheet: Sheet;
  material: Material;
  saving: BoardSaving;
  undo: ChangeKind | undefined;
  redo: ChangeKind | undefined;
  /** Grows when everything stands elsewhere, so that whoever shows it begins anew. */
  arrangement: number;
  /** The slider was moved, and the themes are not those that it makes. */
  arranging: boolean;
};
