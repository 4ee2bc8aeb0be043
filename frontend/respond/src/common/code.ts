import { type Child, h } from "../dom";
import { count, say } from "../language";
import { readCode } from "../protocol/fingerprint";
import type { Text } from "../wording";
import * as t from "./texts/texts";

/** What a check found. */
export interface Found {
  /** Its first line is the heading; of `one|many` the first is for 1. */
  text: Text;
  values?: number[];
  /** Something is wrong, which is said at once. */
  bad?: boolean;
}

const sign = (bad: boolean) =>
  `<svg class=i viewBox="0 0 24 24" aria-hidden=true><path d="${
    bad ? "M12 3.5a8.5 8.5 0 1 0 .1 0M12 7.5v5.5M12 16.5v0" : "m5 12.5 4.5 4.5L19 7.5"
  }"/></svg>`;

function box({ text, values: [first = 0, ...more] = [], bad = false }: Found): HTMLElement {
  const [title = "", line] = count(text, first, ...more).split("\n");
  const icon = h("span");
  icon.innerHTML = sign(bad);
  return h("div", `res${bad ? " bad" : ""}`, icon, h("p", {}, h("b", {}, title), line));
}

/**
 * A field for a code of 16 characters.
 *
 * @param find looks it up; what it found is shown below the field
 * @returns draws it in the language of now, with what was typed and found; and looks up what is in the field
 */
export function codeField(
  id: string,
  find: (code: string) => Promise<Found>,
): {
  input: HTMLInputElement;
  look: () => void;
  draw: (label: Text, act: Text, hint?: Text) => Child;
} {
  let found: Found | undefined;
  let wrong: ReturnType<typeof readCode>["wrong"];
  const error = h("p", { className: "stop", role: "alert", id: `${id}-e` });
  const good = h("div", { role: "status" });
  const bad = h("div", { role: "alert" });
  const input = h("input", {
    type: "text",
    id,
    autocomplete: "off",
    spellcheck: false,
    autocapitalize: "characters",
    "aria-describedby": `${id}-e ${id}-h`,
  });
  const tell = () => {
    error.textContent = wrong ? say(wrong.sign ? t.wrongSign : t.wrongLength, wrong.what) : "";
    input.ariaInvalid = String(Boolean(wrong || found?.bad));
    good.replaceChildren(...(found && !found.bad ? [box(found)] : []));
    bad.replaceChildren(...(found?.bad ? [box(found)] : []));
  };
  const look = async () => {
    const { value } = input;
    const read = readCode(value);
    const now = read.wrong ? undefined : await find(read.code);
    if (input.value !== value) return;
    wrong = read.wrong;
    found = now;
    tell();
    if (wrong) input.focus();
  };
  // What was found is not of what is typed now.
  input.oninput = () => {
    wrong = found = undefined;
    tell();
  };
  const onsubmit = (event: Event) => {
    event.preventDefault();
    look();
  };
  return {
    input,
    look,
    draw: (label, act, hint) => {
      tell();
      return h(
        "form",
        { className: "f", onsubmit },
        h("label", { htmlFor: id }, say(label)),
        hint && h("small", { id: `${id}-h` }, say(hint)),
        error,
        input,
        h("div", "go after", h("button", "b", say(act))),
        good,
        bad,
      );
    },
  };
}
