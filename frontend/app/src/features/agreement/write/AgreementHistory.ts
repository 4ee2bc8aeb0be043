import { UndoHistory } from "../../../shared/saving";
import type { WrittenAgreement } from "../types";
import { mergeAgreement } from "./merge";
import type { AgreementAutoSave } from "./useAgreementDraft";

/** What was done on this page, to be taken back and done again. What others saved meanwhile stays. */
export class AgreementHistory extends UndoHistory<WrittenAgreement> {
  constructor(
    private readonly typed: Pick<AgreementAutoSave, "change" | "view">,
    now: () => number = Date.now,
  ) {
    super((from, to) => typed.change(mergeAgreement(from, to, typed.view().written).written), now);
  }

  /** @param key what is typed into, so that consecutive signs are one step */
  change(edit: (written: WrittenAgreement) => WrittenAgreement, key = ""): void {
    const before = this.typed.view().written;
    const after = edit(before);
    if (after === before) return;
    this.typed.change(after);
    this.did(before, after, key);
  }
}
