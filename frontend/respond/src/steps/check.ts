import { type Child, h } from "../dom";
import { say } from "../language";
import { checks } from "../texts/form";
import { visit } from "../visit";

/** Leads to the checks, a page of their own, with the same link. */
export const checkRow = (check: string): Child =>
  h(
    "a",
    { className: "goto", href: `check/${location.hash}` },
    h("b", {}, check),
    !visit.group.named && h("span", "s", say(checks)),
  );
