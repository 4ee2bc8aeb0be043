import { h } from "../dom";
import { moment, say } from "../language";
import { actions, notice, retry, show } from "../page";
import { backOff, type Pending, resume, send, type World } from "../protocol/client";
import type { Answers } from "../protocol/plaintext";
import { server } from "../protocol/server";
import { attempt, goOnWriting, tryNow } from "../texts/after";
import { notKept } from "../texts/form";
import * as t from "../texts/pages";
import { settled, visit } from "../visit";
import { draw, faultyStep, go, lockForm } from "../walk";
import { outcome } from "./outcome";
import { sentPage } from "./sent";

/** Shows how it stands, and waits until time, a connection or the reader says to try again. */
const pause: World["pause"] = (failed, why) =>
  new Promise<void>((resolve) => {
    notice(
      t.unconfirmed,
      undefined,
      () => !visit.keep.lasting && h("p", "stop", say(notKept)),
      actions([tryNow, resolve]),
      () =>
        h(
          "p",
          { className: "s", role: "status" },
          say(attempt, failed, moment(new Date()), why.slug),
        ),
    );
    setTimeout(resolve, backOff(failed, why));
    addEventListener("online", () => resolve(), { once: true });
  });

async function deliver(work: (world: World) => Promise<string>): Promise<void> {
  const { keep } = visit;
  lockForm();
  notice(t.handing);
  const stay = (event: Event) => keep.lasting || event.preventDefault();
  addEventListener("beforeunload", stay);
  try {
    const receipt = await work({ server, keep, pause });
    show(() => sentPage(receipt));
  } catch (error) {
    outcome(error, visit.form);
  }
  removeEventListener("beforeunload", stay);
}

export async function sendAnswers(): Promise<void> {
  const { form, frozen, link, group, keep, preview } = visit;
  const faulty = faultyStep();
  if (faulty) return go(faulty);
  if (preview) return preview();
  if (keep.get("done")) return notice(t.done);
  if (!navigator.onLine) {
    notice(t.offline, undefined, actions([goOnWriting, draw], [tryNow, sendAnswers]));
    retry(sendAnswers);
    return;
  }
  const answers: Answers = {};
  for (const question of frozen.questions) answers[question.id] = settled(question);
  await deliver((world) => send(form, link, group.id, answers, world));
}

/** Goes on after a reload or a crash. */
export const resumeSending = (pending: Pending): Promise<void> =>
  deliver((world) => resume(visit.form, visit.link, pending, world));
