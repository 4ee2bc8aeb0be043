import { facts } from "../dom";
import { count, language, moment, say, when } from "../language";
import { notice } from "../page";
import type { OpenedForm } from "../protocol/form";
import { minutes, opens, takes, until } from "../texts/form";
import * as t from "../texts/pages";
import { lockForm } from "../walk";

/**
 * What became of a survey, or of the right to answer it.
 *
 * @param state a state of the form, or what the server said
 * @param receipt of an answer that was sealed here, whose confirmation did not arrive in time
 */
export function statePage(state: string, form: OpenedForm, receipt = ""): void {
  const { frozen, opensAt = frozen.opensAt } = form;
  lockForm();
  const told = () => frozen.assurances[language()];
  if (state === "ballot-already-issued") {
    notice(t.used);
  } else if (state === "done") {
    notice(t.done);
  } else if (state === "cancelled") {
    const gone = form.keysDestroyedAt ? t.cancelled : t.cancelling;
    const text = form.cancelReason === "keys-lost" ? t.keysLost : gone;
    notice(text, () => [moment(form.cancelledAt ?? form.now), told().cancelled]);
  } else if (state === "not-open") {
    notice(
      t.early,
      () => [moment(opensAt)],
      () =>
        facts(
          [say(opens), when(opensAt, frozen.zone)],
          [say(until), when(form.closesAt, frozen.zone)],
          [say(takes), count(minutes, frozen.minutes)],
        ),
    );
  } else {
    notice(receipt ? t.late : t.closing);
  }
}
