import { actions, notice } from "../page";
import { server } from "../protocol/server";
import { afterAll } from "../texts/after";
import { declined } from "../texts/pages";
import { dropDraft, promised, visit } from "../visit";
import { draw, lockForm } from "../walk";
import { outcome } from "./outcome";

const decide = (no: boolean) => {
  const act = async () => {
    try {
      await server.decline(visit.link, no);
      if (no) declinedPage();
      else draw();
    } catch (error) {
      outcome(error, visit.form, act);
    }
  };
  return act;
};

export const declineForm = decide(true);

export function declinedPage(): void {
  lockForm();
  // Nobody is going to send it, and others may use this device.
  dropDraft();
  notice(declined, () => [promised().declined], actions([afterAll, decide(false)]));
}
