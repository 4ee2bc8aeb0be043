import { button, type Child, h, heading, lock, p } from "../dom";
import { count, pick, say } from "../language";
import { declineForm } from "../pages/declined";
import { sendAnswers } from "../pages/sending";
import type { Question } from "../protocol/manifest";
import * as t from "../texts/form";
import * as v from "../texts/vote";
import { isAnswered, isVote, promised, settled, visit } from "../visit";
import { back, go, marks, stepsOf } from "../walk";
import { voteName } from "./clause";

function row(question: Question): HTMLElement {
  const reply = settled(question);
  const { rating, example, advice, answer } = reply;
  const title = pick(question.text);
  const given = isAnswered(reply);
  const step = 1 + stepsOf().findIndex((questions) => questions.includes(question));
  const isClause = question.kind === "clause";
  const forTen = advice && !isClause ? say(t.forTen, advice) : advice;
  const words = [answer, example, forTen].filter(Boolean).join("\n");
  const mark = isClause
    ? (voteName(rating) ?? say(v.noVote))
    : rating || (rating === 0 ? say(t.cantSay) : given ? "" : say(t.empty));
  return h(
    "li",
    {},
    h("span", { dir: "auto" }, title),
    h("span", rating ? "n" : "s", String(mark)),
    h("span", { className: "v", dir: "auto" }, words),
    h(
      "button",
      { type: "button", className: "l", onclick: () => go(step) },
      say(given ? t.change : t.add),
      h("span", "sr", `: ${title}`),
    ),
  );
}

export function reviewPage(): Child[] {
  const { frozen, keep } = visit;
  const { questions } = frozen;
  const vote = isVote(frozen);
  const { sealing, sealed } = promised();
  const answered = questions.filter((question) => isAnswered(settled(question))).length;
  return [
    marks(stepsOf().length + 1),
    h(
      "div",
      {},
      heading(say(t.readAgain)),
      h("p", "s after", say(vote ? v.voted : t.answered, answered, questions.length)),
    ),
    h("ul", "ans", questions.map(row)),
    h(
      "div",
      "box",
      h("h2", {}, lock(), sealing),
      p(sealed),
      !keep.lasting && h("p", "stop", say(t.notKept)),
    ),
    h(
      "div",
      "go",
      answered
        ? button(count(vote ? v.send : t.send, answered), sendAnswers, "b b1")
        : button(say(t.ratherNot), declineForm),
      button(say(t.back), back),
    ),
  ];
}
