import { away, listen, show } from "../common/show";
import { type Child, lock } from "../dom";
import { say, setLead } from "../language";
import { KeyChanged, type OpenedForm, openForm } from "../protocol/form";
import { keepIn, tried } from "../protocol/keep";
import { type Link, parseLink } from "../protocol/link";
import { Refused, server } from "../protocol/server";
import { enter, visit } from "../visit";
import { closedPage } from "./closed";
import { openPage } from "./open";
import * as t from "./texts/texts";

/** The form's page says what is wrong with a link or a form, and what became of a survey. */
const leave = () => location.replace(`../${location.hash}`);

async function whileOpen(form: OpenedForm, link: Link): Promise<() => Child[]> {
  const keep = keepIn(
    tried(() => localStorage),
    link,
  );
  const { state, groupId } = await server.inviteState(link);
  enter(form, link, keep, groupId);
  const page = openPage(state === "unused" && !keep.get("done"));
  const how = document.getElementById("how");
  return () => {
    how?.replaceChildren(...(visit.group.named ? [say(t.byName)] : [lock(), say(t.anonymous)]));
    return page();
  };
}

async function load(): Promise<void> {
  const link = parseLink(location.href);
  if (!link || !crypto.subtle) return leave();
  try {
    const form = await openForm(await server.form(link), link);
    setLead(form.frozen);
    if (form.state === "open") show(await whileOpen(form, link));
    else if (form.state === "closed" && form.keysDestroyedAt)
      show(await closedPage(form, await server.receipts(link)));
    else leave();
  } catch (error) {
    if (error instanceof Refused && !/^(unknown-|invalid-|closed|cancelled)/.test(error.slug))
      return away(error, load);
    if (error instanceof Refused || error instanceof KeyChanged) return leave();
    throw error;
  }
}

listen();
load();
