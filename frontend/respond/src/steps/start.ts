import { button, type Child, facts, h, heading, lock, p, small } from "../dom";
import { count, language, pick, say, when } from "../language";
import { declineForm } from "../pages/declined";
import type { OpenedForm } from "../protocol/form";
import type { Manifest } from "../protocol/manifest";
import { takingsNote } from "../takings";
import * as t from "../texts/form";
import * as v from "../texts/vote";
import { isVote, promised, visit } from "../visit";
import { go } from "../walk";

/** The closing time, and the one of the launch if it was moved. */
export function openUntil({ closesAt, frozen }: OpenedForm): string {
  const until = when(closesAt, frozen.zone);
  if (closesAt === frozen.closesAt) return until;
  return `${until} (${say(t.announced, when(frozen.closesAt, frozen.zone))})`;
}

function scope(frozen: Manifest): string {
  const { questions } = frozen;
  if (isVote(frozen)) return count(v.clauses, questions.length);
  const items = questions.filter(({ kind }) => kind === "item").length;
  const open = questions.length - items;
  const parts = [items && count(t.ratings, items), open && count(t.questions, open)];
  return parts.filter(Boolean).join(", ");
}

/**
 * What everybody reads, before the server has said in which group this reader is.
 *
 * @param until see `openUntil`; the first date that a browser writes takes it longer than all else here
 */
export function opening(form: OpenedForm, until = "\u00a0", hint?: Child): Child[] {
  const { frozen } = form;
  return [
    h(
      "div",
      {},
      h("p", "by", say(isVote(frozen) ? v.proposes : t.by, frozen.lead, frozen.workspace)),
      heading(frozen.title),
    ),
    frozen.intro && h("blockquote", { className: "v", dir: "auto" }, frozen.intro),
    hint,
    facts(
      [say(t.takes), `${count(t.minutes, frozen.minutes)}: ${scope(frozen)}`],
      [say(t.until), until],
      [say(t.meanwhile), frozen.assurances[language()].running],
    ),
    isVote(frozen) && h("div", "box", h("h2", {}, say(v.effect)), p(say(v.effectText))),
    h(
      "div",
      "box",
      h("h2", {}, lock(), frozen.assurances[language()].secret),
      frozen.promise[language()].map((text) => p(text)),
      frozen.readers?.map(({ told }) => p(pick(told))),
      takingsNote(...form.takings),
    ),
  ];
}

export function startPage(): Child[] {
  const { form, frozen, group, member, keep, draft } = visit;
  const { named } = group;
  const { asked, fate, check, compare, device } = promised();
  const paragraphs = fate.map((text) =>
    p(text.replace("{names}", () => `${member.names?.join(", ")}`)),
  );
  const begun = Object.keys(draft.answers).length > 0;
  // Open where more than the usual rules holds, which has to be read first: the lead was told that it is.
  const isRelated = Boolean(frozen.related?.length || frozen.earlier);
  const open = group.kind === "smaller" || isVote(frozen) || isRelated;
  return [
    opening(
      form,
      openUntil(form),
      named && h("div", "hint", h("h2", {}, asked), paragraphs.shift()),
    ),
    h(
      "div",
      {},
      h(
        "details",
        { className: "fold", open },
        h("summary", {}, named ? say(t.rules) : [asked, h("span", "s", say(t.rules))]),
        paragraphs,
      ),
      h("details", "fold", h("summary", {}, check), p(compare), h("p", "code", form.fingerprint)),
    ),
    h(
      "div",
      "go start",
      button(say(named ? t.startNamed : begun ? t.goOn : t.start), () => go(1), "b b1"),
      button(say(t.ratherNot), declineForm, "l"),
    ),
    small(keep.lasting ? device : say(t.noDraft)),
  ];
}
