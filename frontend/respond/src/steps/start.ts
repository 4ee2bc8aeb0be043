import { button, type Child, facts, h, heading, lock, p, small } from "../dom";
import { count, language, say, when } from "../language";
import { declineForm } from "../pages/declined";
import * as t from "../texts/form";
import { promised, visit } from "../visit";
import { go } from "../walk";

/** The closing time, and the one of the launch if it was moved. */
export function openUntil(): string {
  const { form, frozen } = visit;
  const [until = "", announced] = [form.closesAt, frozen.closesAt].map((time) =>
    when(time, frozen.zone),
  );
  return until === announced ? until : `${until} (${say(t.announced, announced ?? "")})`;
}

function scope(): string {
  const { questions } = visit.frozen;
  const items = questions.filter(({ kind }) => kind === "item").length;
  const open = questions.length - items;
  const parts = [items && count(t.ratings, items), open && count(t.questions, open)];
  return parts.filter(Boolean).join(", ");
}

export function startPage(): Child[] {
  const { form, frozen, group, member, keep, draft } = visit;
  const { named } = group;
  const { asked, fate, secret, check, compare, device } = promised();
  const paragraphs = fate.map((text) =>
    p(text.replace("{names}", () => `${member.names?.join(", ")}`)),
  );
  const begun = Object.keys(draft.answers).length > 0;
  return [
    h("div", {}, h("p", "by", say(t.by, frozen.lead, frozen.workspace)), heading(frozen.title)),
    frozen.intro && h("blockquote", "v", frozen.intro),
    named && h("div", "hint", h("h2", {}, asked), paragraphs.shift()),
    facts(
      [say(t.takes), count(t.minutes, frozen.minutes)],
      [say(t.scope), scope()],
      [say(t.until), openUntil()],
    ),
    h(
      "div",
      "box",
      h("h2", {}, lock(), secret),
      frozen.promise[language()].map((text) => p(text)),
    ),
    h(
      "div",
      {},
      h("section", "fold", !named && h("h2", {}, asked), paragraphs),
      h("details", "fold", h("summary", {}, check), p(compare), h("p", "code", form.fingerprint)),
    ),
    h(
      "div",
      "go",
      button(say(named ? t.startNamed : begun ? t.goOn : t.start), () => go(1), "b b1"),
      button(say(t.ratherNot), declineForm, "l"),
    ),
    small(keep.lasting ? device : say(t.noDraft)),
  ];
}
