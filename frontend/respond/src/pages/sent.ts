import { button, type Child, fold, h, heading, p } from "../dom";
import { moment, say } from "../language";
import { exceptions } from "../steps/start";
import { takingsNote } from "../takings";
import * as t from "../texts/after";
import { isVote, promised, visit } from "../visit";
import { marks, stepsOf } from "../walk";

/** Shown once: nothing of it is kept, as a file on a device of the employer would name the answer. */
export function sentPage(receipt: string, thanks = say(t.thanks)): Child[] {
  const { form, frozen } = visit;
  const status = h("span", { className: "s", role: "status" });
  const { receipt: body, running, closed } = promised();
  const copy = async () => {
    await navigator.clipboard.writeText(receipt);
    status.textContent = say(t.copied);
  };
  const coming = [
    [say(t.untilThen, moment(form.closesAt)), running],
    [say(t.atClose), closed],
    ...(isVote(frozen) ? [] : [[say(t.later), say(t.decisions)]]),
  ];
  return [
    marks(stepsOf().length + 2),
    h("div", {}, heading(say(t.sent)), h("p", "after", thanks)),
    h("h2", {}, say(t.nextUp)),
    h(
      "ol",
      "next",
      coming.map(([time, what]) => h("li", {}, h("b", {}, time), h("span", "s", what))),
    ),
    takingsNote(...form.takings),
    fold(say(t.receipt), say(t.optional), [
      h("p", "code", receipt),
      p(frozen.title),
      h(
        "div",
        "go",
        button(say(t.copy), copy),
        button(say(t.print), () => print()),
        status,
      ),
      h("h2", {}, say(t.whatWhen)),
      p(say(t.confirmed), " ", body),
    ]),
    exceptions(frozen),
  ];
}
