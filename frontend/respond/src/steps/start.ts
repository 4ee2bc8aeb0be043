import { button, type Child, fold, h, heading, lock, p, small } from "../dom";
import { extent, openUntil } from "../extent";
import { language, pick, say } from "../language";
import { declineForm } from "../pages/declined";
import type { OpenedForm } from "../protocol/form";
import type { Manifest } from "../protocol/manifest";
import { takingsNote } from "../takings";
import { atClose } from "../texts/after";
import * as t from "../texts/form";
import * as v from "../texts/vote";
import { isVote, promised, visit } from "../visit";
import { go } from "../walk";
import { checkRow } from "./check";

const afterwards = ({ assurances, promise }: Manifest) =>
  assurances[language()].after ?? promise[language()][0];

/**
 * Shows what everyone reads, before the server has said in which group this reader is.
 * @param until see `openUntil`; the first date that a browser writes takes it longer than all else
 *   here
 * @param after what the lead reads once it has closed
 */
export function opening(
  form: OpenedForm,
  until = "\u00a0",
  hint?: Child,
  after = afterwards(form.frozen),
): Child[] {
  const { frozen } = form;
  const told = frozen.assurances[language()];
  return [
    h(
      "div",
      {},
      h("p", "by", say(isVote(frozen) ? v.proposes : t.by, frozen.lead, frozen.workspace)),
      heading(frozen.title),
    ),
    frozen.intro && h("blockquote", { className: "v", dir: "auto" }, frozen.intro),
    hint,
    small(extent(form, until)),
    isVote(frozen) && h("div", "box", h("h2", {}, say(v.effect)), p(say(v.effectText))),
    h(
      "div",
      "box",
      h("h2", {}, lock(), told.secret),
      h(
        "ol",
        "who",
        h("li", {}, h("b", {}, say(t.meanwhile)), p(told.running)),
        h("li", {}, h("b", {}, say(atClose)), p(after)),
      ),
      told.links && small(told.links),
      [...(frozen.readers ?? []), frozen.successor, frozen.languageModel].map(
        (reader) => reader && small(pick(reader.told)),
      ),
      takingsNote(...form.takings),
    ),
  ];
}

/** Shows what software cannot rule out, an exception a line, and the promise word for word. */
export function exceptions({ promise }: Manifest): Child {
  const [kept = "", notKept = ""] = promise[language()];
  return fold(say(t.exceptions), say(t.exceptionsText), [
    h(
      "ul",
      "but",
      notKept.split("\n").map((line) => {
        const [name = "", ...text] = line.split(": ");
        return h("li", {}, text.length > 0 ? [h("b", {}, name), text.join(": ")] : name);
      }),
    ),
    p(kept),
  ]);
}

export function startPage(): Child[] {
  const { form, frozen, group, member, keep, draft } = visit;
  const { named } = group;
  const { asked, fate, check, device, closed } = promised();
  const paragraphs = fate.map((text) =>
    p(text.replace("{names}", () => `${member.names?.join(", ")}`)),
  );
  const begun = Object.keys(draft.answers).length > 0;
  // Open where more than the usual rules holds, which has to be read first: the lead was told that it is.
  const isRelated = Boolean(frozen.related?.length || frozen.earlier);
  const first = !named && (group.kind === "smaller" || isVote(frozen) || isRelated);
  return [
    opening(
      form,
      openUntil(form),
      named && h("div", "hint", h("h2", {}, asked), paragraphs.shift()),
      named ? closed : undefined,
    ),
    first && fold(asked, say(t.rules), paragraphs.splice(0), true),
    h(
      "div",
      "go start",
      button(say(named ? t.startNamed : begun ? t.goOn : t.start), () => go(1), "b b1"),
      button(say(t.ratherNot), declineForm, "l"),
    ),
    h(
      "div",
      {},
      exceptions(frozen),
      paragraphs[0] && fold(asked, say(t.rules), paragraphs),
      checkRow(check),
    ),
    small(keep.lasting ? device : say(t.noDraft)),
  ];
}
