import { h } from "../dom";
import { say, setLead } from "../language";
import { notice } from "../page";
import { loadBy, outcome } from "../pages/outcome";
import { type OpenedForm, openForm } from "../protocol/form";
import { keepIn } from "../protocol/keep";
import { fragmentOf } from "../protocol/link";
import { server, serverAt } from "../protocol/server";
import { receive } from "../receive";
import type { Pasted } from "./pasted";
import * as t from "./texts/paste";

/** Asks the link's server for the form, and no other one for anything. Nothing of it is stored. */
export async function openPasted({ link, origin, host }: Pasted): Promise<void> {
  Object.assign(server, serverAt(origin));
  loadBy(() => openPasted({ link, origin, host }));
  let form: OpenedForm | undefined;
  try {
    if (!crypto.subtle) return notice(t.noSeal);
    form = await openForm(await server.form(link), link);
    setLead(form.frozen);
    if (form.state === "closed" && form.keysDestroyedAt) {
      const href = `${origin}/r/${fragmentOf(link)}`;
      return notice(
        t.over,
        () => [host],
        () => h("div", "go", h("a", { href, className: "b b1" }, say(t.toResults))),
      );
    }
    await receive(form, link, keepIn(undefined, link));
  } catch (error) {
    outcome(error, form);
  }
}
