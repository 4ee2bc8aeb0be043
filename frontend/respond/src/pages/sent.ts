import { button, type Child, h, heading, small } from "../dom";
import { moment, say } from "../language";
import { takingsNote } from "../takings";
import * as t from "../texts/after";
import { isVote, promised, visit } from "../visit";
import { marks, stepsOf } from "../walk";

function save(text: string): void {
  const href = URL.createObjectURL(new Blob([text]));
  h("a", { href, download: "tenward.txt" }).click();
}

/** Shown once: nothing of it is kept. */
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
    h(
      "details",
      "fold",
      h("summary", {}, say(t.receipt), h("span", "s", say(t.optional))),
      h("p", "code", receipt),
      small(body),
      h(
        "div",
        "go",
        button(say(t.copy), copy),
        button(say(t.saveText), () => save(`${frozen.title}\n\n${receipt}\n\n${body}\n`)),
        status,
      ),
    ),
  ];
}
