import { h } from "../dom";
import { say } from "../language";
import { notice } from "../page";
import { parseLink } from "../protocol/link";
import * as t from "../texts/after";
import { wrong } from "../texts/pages";

function pasteForm(): HTMLElement {
  const error = h("p", { className: "stop", role: "alert", id: "e" });
  const input = h("input", { type: "text", id: "link", "aria-describedby": "e" });
  const onsubmit = (event: Event) => {
    event.preventDefault();
    const whole = parseLink(input.value);
    error.textContent = whole ? "" : say(t.stillWrong);
    input.ariaInvalid = String(!whole);
    if (whole) location.hash = input.value.trim().replace(/^[^#]*/, "");
    else input.focus();
  };
  const open = h("button", { className: "b" }, say(t.open));
  return h(
    "form",
    { className: "f", onsubmit },
    h("label", { htmlFor: "link" }, say(t.paste)),
    error,
    input,
    h("div", "go after", open),
  );
}

/** @param slug what the server said to the link, if it was asked */
export const wrongPage = (slug = "") => notice(wrong, () => [slug], pasteForm);
