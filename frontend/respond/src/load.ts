import { say, setLead } from "./language";
import { notice, strip } from "./page";
import { declinedPage } from "./pages/declined";
import { outcome } from "./pages/outcome";
import { resumeSending } from "./pages/sending";
import { sampleCode } from "./pages/sent";
import { statePage } from "./pages/states";
import { wrongPage } from "./pages/wrong";
import { type Pending, receiptOf } from "./protocol/client";
import { KeyChanged, type OpenedForm, openForm } from "./protocol/form";
import { type Keep, keepIn, tried } from "./protocol/keep";
import { type Link, parseLink } from "./protocol/link";
import { server } from "./protocol/server";
import { preview } from "./texts/form";
import { http } from "./texts/pages";
import { begin, type Draft } from "./visit";
import { draw } from "./walk";

function enter(form: OpenedForm, link: Link, keep: Keep, groupId: string, isPreview = false): void {
  const { frozen } = form;
  const isMember = (member: { groupId: string }) => member.groupId === groupId;
  const group = frozen.groups.find(({ id, members }) => id === groupId || members.some(isMember));
  const member = group?.members.find(isMember) ?? group?.members[0];
  if (!group || !member) throw new KeyChanged(form.fingerprint, form.fingerprint);
  const draft = keep.get<Draft>("draft") ?? { answers: {}, kept: [] };
  begin({ form, frozen, link, keep, group, member, draft, preview: isPreview });
}

/** Opening changes nothing on the server: it reads the form, and what the link can still do. */
export async function load(): Promise<void> {
  const link = parseLink(location.hash);
  const parts = new URLSearchParams(location.hash.slice(1));
  const previewed = parts.get("preview");
  let form: OpenedForm | undefined;
  try {
    if (previewed) return await openPreview(previewed, parts.get("g"));
    if (!globalThis.crypto?.subtle) return notice(http);
    if (!link) return wrongPage();
    form = await openForm(await server.form(link.surveyId), link);
    setLead(form.frozen.lead);
    await receive(form, link);
  } catch (error) {
    outcome(error, form);
  }
}

async function receive(form: OpenedForm, link: Link): Promise<void> {
  const keep = keepIn(
    tried(() => localStorage),
    link,
  );
  const { state } = form;
  const pending = keep.get<Pending>("pending");
  const over = /^c(losed|ancelled)/.test(state);
  if (over) keep.set("draft");
  if (pending && !over) {
    enter(form, link, keep, pending.groupId);
    return resumeSending(pending);
  }
  if (state !== "open") {
    const receipt = pending && (await receiptOf(pending));
    if (form.keysDestroyedAt) keep.set("pending");
    return statePage(state, form, receipt);
  }
  if (keep.get("done")) return statePage("done", form);
  const invite = await server.inviteState(link);
  if (invite.state === "ballot-issued") return statePage("ballot-already-issued", form);
  enter(form, link, keep, invite.groupId);
  addEventListener("storage", () => keep.get("done") && statePage("done", form));
  if (invite.state === "declined") declinedPage();
  else draw();
}

/** The same pages for the lead, `#preview={survey}&g={group}`: without keys, so that nothing can be sent. */
async function openPreview(surveyId: string, wanted: string | null): Promise<void> {
  strip(say(preview), true);
  const { manifest: frozen, groupId } = await server.preview(
    surveyId,
    wanted ? `?groupId=${wanted}` : "",
  );
  const form = { ...frozen, frozen, fingerprint: sampleCode } as unknown as OpenedForm;
  const keep = keepIn(undefined, { surveyId, inviteId: "" });
  keep.lasting = true;
  setLead(frozen.lead);
  enter(form, {} as Link, keep, groupId, true);
  draw();
}
