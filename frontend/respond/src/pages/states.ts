import { small } from "../dom";
import { extent } from "../extent";
import { language, moment, pick, when } from "../language";
import { notice } from "../page";
import type { OpenedForm } from "../protocol/form";
import { takingsNote } from "../takings";
import * as t from "../texts/pages";
import { lockForm } from "../walk";

/**
 * Shows what became of a survey, or of the right to answer it.
 * @param state a state of the form, or what the server said
 * @param receipt of an answer that was sealed here, whose confirmation did not arrive in time
 */
export function statePage(state: string, form: OpenedForm, receipt = ""): void {
  const { frozen, opensAt = frozen.opensAt, told } = form;
  const taken = () => takingsNote(...form.takings);
  lockForm();
  if (state === "ballot-already-issued") {
    notice(t.used, undefined, taken);
  } else if (state === "done") {
    notice(t.done, undefined, taken);
  } else if (state === "cancelled") {
    notice(t.cancelled, () => [
      moment(form.cancelledAt ?? form.now),
      told ? pick(told) : frozen.assurances[language()].cancelled,
    ]);
  } else if (state === "not-open") {
    notice(
      t.early,
      () => [when(opensAt, frozen.zone)],
      () => small(extent(form)),
    );
  } else if (told) {
    notice(t.halted, () => [pick(told)], taken);
  } else {
    notice(receipt ? t.late : t.closing, undefined, taken);
  }
}
