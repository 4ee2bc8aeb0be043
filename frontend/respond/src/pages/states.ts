import { facts } from "../dom";
import { count, moment, say, when } from "../language";
import { notice } from "../page";
import type { OpenedForm } from "../protocol/form";
import { minutes, opens, takes, until, zoned } from "../texts/form";
import * as t from "../texts/pages";
import { receiptCheck } from "./receipts";

/**
 * What became of a survey, or of the right to answer it.
 *
 * @param state a state of the form, or what the server said
 * @param receipt of an answer that was sealed here, whose confirmation did not arrive in time
 */
export function statePage(state: string, form: OpenedForm, receipt = ""): void {
  const { frozen, keysDestroyedAt, answered = 0, opensAt = frozen.opensAt } = form;
  const closes = when(form.closesAt, frozen.zone, zoned);
  if (state === "ballot-already-issued") {
    notice(t.used);
  } else if (state === "done") {
    notice(t.done);
  } else if (state === "cancelled") {
    const text = form.cancelReason === "keys-lost" ? t.keysLost : t.cancelled;
    notice(text, [closes, moment(form.cancelledAt ?? form.now)]);
  } else if (state === "not-open") {
    const rows = (): [string, string][] => [
      [say(opens), when(opensAt, frozen.zone, zoned)],
      [say(until), closes],
      [say(takes), count(minutes, frozen.minutes)],
    ];
    notice(t.early, [closes, moment(opensAt)], () => facts(...rows()));
  } else {
    const invited = frozen.groups.reduce((sum, group) => sum + group.invited, 0);
    const text = receipt ? t.late : keysDestroyedAt ? t.closed : t.closing;
    const check = () => Boolean(keysDestroyedAt) && receiptCheck(receipt);
    notice(text, [closes, answered, invited], check);
  }
}
