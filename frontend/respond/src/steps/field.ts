import { button, type Child, h, p } from "../dom";
import { type Finding, findHint } from "../hint";
import { count, say } from "../language";
import type { Question } from "../protocol/manifest";
import { type Field, limits } from "../protocol/plaintext";
import * as t from "../texts/form";
import { isInexact, left, replyTo, saveDraft, visit } from "../visit";
import type { Text } from "../wording";

const sentences = { name: t.hintName, only: t.hintOnly, language: t.hintLanguage };

function hintBox({ kind, quote, wording }: Finding): Child {
  const expected = say(visit.frozen.language === "de" ? t.german : t.english);
  const [before = "", after = ""] = say(sentences[kind], "\n", expected).split("\n");
  return p(before, quote && h("mark", {}, `“${quote}”`), after, wording && say(t.orWrite, wording));
}

/** A text of an answer: what is left of its length, and a hint about its wording, both found here. */
export function field(question: Question, name: Field, label: string, description = "") {
  const { frozen, group, member, draft } = visit;
  const reply = replyTo(question);
  const id = `${question.id}-${name}`;
  const error = h("p", { className: "stop", id: `${id}-e`, role: "alert" });
  const rest = h("small", { id: `${id}-l` });
  const hint = h("div", { className: "hint", role: "status" });
  const area = h("textarea", {
    id,
    dir: "auto",
    value: reply[name] ?? "",
    "aria-describedby": `${id}-e ${id}-h ${id}-l`,
  });
  let timer: ReturnType<typeof setTimeout>;

  const measure = () => {
    const characters = left(name, area.value);
    const tooLong = characters < 0 ? count(t.over, -characters) : "";
    if (error.textContent !== tooLong) error.textContent = tooLong;
    area.ariaInvalid = String(characters < 0);
    const isNear = characters >= 0 && characters * 5 <= limits[name];
    rest.textContent = isNear ? count(t.left, characters) : "";
  };
  const advise = () => {
    const found =
      !group.named &&
      findHint(area.value, {
        names: member.names ?? [],
        lead: frozen.lead,
        expected: frozen.language,
        kept: draft.kept,
      });
    hint.replaceChildren();
    if (!found) return;
    const { text, id: kept } = found;
    const decision = (label: Text, decide: () => void) =>
      button(say(label), () => {
        decide();
        area.focus();
        change();
        advise();
      });
    hint.append(
      hintBox(found) as Node,
      h(
        "div",
        "go",
        text !== undefined &&
          decision(t.use, () => {
            area.value = text;
          }),
        decision(t.keep, () => draft.kept.push(kept)),
      ),
      h("small", {}, say(t.local)),
    );
  };
  const change = () => {
    reply[name] = area.value;
    saveDraft();
    measure();
    clearTimeout(timer);
    timer = setTimeout(advise, 700);
  };
  area.oninput = change;
  measure();
  advise();
  return h(
    "div",
    // What the style hides after a 10 is asked whatever the rating where that is never shown.
    isInexact(question) ? "f" : `f ${name}`,
    h("label", { htmlFor: id, dir: "auto" }, label),
    error,
    h("small", { id: `${id}-h` }, description),
    area,
    rest,
    hint,
  );
}
