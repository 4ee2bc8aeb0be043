import { type Child, h, heading, nodes, p, small } from "../dom";
import { say } from "../language";
import { show } from "../page";
import { paste } from "../texts/after";
import type { Text } from "../wording";
import { openPasted } from "./open";
import { isLink, type Pasted, readPasted } from "./pasted";
import * as t from "./texts/paste";

const icon = (path: string): Node => {
  const part = h("span");
  part.innerHTML = `<svg class=i viewBox="0 0 24 24" aria-hidden=true><path d="${path}"/></svg>`;
  return part;
};

const isFile = () => location.protocol === "file:";

/** What was pasted, so that another language finds it again. In memory, as all of this page is. */
let typed = "";

/** Says which server will be asked, before it is. */
function leadsTo({ host }: Pasted): Child[] {
  const same = !isFile() && location.host === host;
  return [
    icon("m5 12.5 4.5 4.5L19 7.5"),
    p(h("b", {}, say(t.leadsTo, host)), say(same ? t.sameServer : t.nowhereElse)),
  ];
}

function form(): HTMLElement {
  const error = h("p", { className: "stop", role: "alert", id: "e" });
  const found = h("div", { className: "res", role: "status" });
  const area = h("textarea", {
    id: "link",
    value: typed,
    spellcheck: false,
    autocomplete: "off",
    "aria-describedby": "e",
  });
  const look = () => {
    typed = area.value;
    error.textContent = "";
    area.ariaInvalid = "false";
    const pasted = readPasted(typed);
    found.replaceChildren(...(isLink(pasted) ? nodes(leadsTo(pasted)) : []));
  };
  const onsubmit = (event: Event) => {
    event.preventDefault();
    const pasted = readPasted(area.value);
    if (isLink(pasted)) openPasted(pasted);
    else {
      error.textContent = say(pasted);
      area.ariaInvalid = "true";
      area.focus();
    }
  };
  area.oninput = look;
  look();
  return h(
    "form",
    { className: "f", onsubmit },
    h("label", { htmlFor: "link" }, say(t.label)),
    error,
    area,
    found,
    h("div", "go after", h("button", "b b1", say(t.goOn))),
  );
}

const row = (term: Text, text: Text) =>
  h("div", {}, h("dt", {}, say(term)), h("dd", {}, say(text)));

const body = (): Child[] => [
  h(
    "div",
    {},
    h(
      "p",
      "by",
      icon("M7 3.5h7l4 4v13H7zM14 3.5v4h4"),
      isFile() ? say(t.fromDevice) : say(t.fromServer, location.host),
    ),
    heading(say(paste)),
    h("p", "after", say(t.where)),
  ),
  form(),
  h("dl", "shows", row(t.shows, t.showsText), row(t.showsNot, t.showsNotText)),
  small(say(t.version, import.meta.env.TENWARD_VERSION)),
];

export const pastePage = (): void => show(body);
