import { button, type Child, h, p } from "../dom";
import { say } from "../language";
import type { Manifest } from "../protocol/manifest";
import type { Text } from "../wording";
import * as t from "./texts/texts";

/** What a check shows, and what it does not. */
export const shows = (does: string, doesNot: string): Child =>
  h(
    "dl",
    "shows",
    h("div", {}, h("dt", {}, say(t.shows)), h("dd", {}, does)),
    h("div", {}, h("dt", {}, say(t.doesNot)), h("dd", {}, doesNot)),
  );

/** A check code or receipt in four groups. */
export const inFours = (code: string): Child =>
  h(
    "p",
    "code four",
    code.split(" ").map((four, i) => [i > 0 && " ", h("span", {}, four)]),
  );

/** Some browsers within apps have no clipboard. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function copyButton(label: Text, text: string): Child {
  const status = h("span", { className: "s", role: "status" });
  const copy = async () => {
    status.textContent = say((await copied(text)) ? t.copied : t.cannotCopy);
  };
  return h("div", "go", button(say(label), copy), status);
}

/** What no check can show. @param named there is nobody to hide from */
export function cannot({ operator, showNames }: Manifest, named = false): Child {
  const all = [
    t.keyCopied,
    t.program,
    ...(showNames ? [] : [t.invented]),
    ...(named ? [] : [t.words]),
    t.opened,
  ];
  const row = (text: Text) => {
    const [title = "", why = ""] = say(text, operator.name).split("\n");
    return h("li", {}, h("b", {}, title), p(why));
  };
  return h("section", "cannot", h("h2", {}, say(t.cannot)), h("ul", {}, all.map(row)));
}
