import { fromBase64url, toBase64url } from "../../respond/src/protocol/bytes";
import { answer, prepare, resume } from "../../respond/src/protocol/client";
import { openForm } from "../../respond/src/protocol/form";
import { keepIn } from "../../respond/src/protocol/keep";
import { type Link, parseLink } from "../../respond/src/protocol/link";
import { type Answers, encodeAnswers } from "../../respond/src/protocol/plaintext";
import { contextOf, seal } from "../../respond/src/protocol/seal";
import { serverAt } from "../../respond/src/protocol/server";
import { FROM } from "./proxy";
import type { Author, Survey } from "./survey";

export const linkOf = (author: Author): Link => {
  const link = parseLink(author.link);
  if (!link) throw new Error(`No link: ${author.link}`);
  return link;
};

const said = ({ comment, example, rating }: Author): Answers => ({
  "on-track.focus": { rating, example },
  "on-track.missing": { answer: comment },
});

/** What a respondent sends; the token in it is what an administrator sees of it on the wire. */
export type Sent = { groupId: string; token: string; signature: string; box: string };

/** A `fetch` of one person, seen from the administrator's side. */
function fetchOf(author: Author, sent: (body: Sent) => void, more: object): typeof fetch {
  return (input, init) => {
    let body = init?.body;
    if (init?.method === "PUT" && typeof body === "string") {
      sent(JSON.parse(body));
      body = JSON.stringify({ ...JSON.parse(body), ...more });
    }
    const headers = { ...(init?.headers as Record<string, string>), [FROM]: author.address };
    return fetch(input, { ...init, headers, ...(body && { body }) });
  };
}

/** Answers as the respondent page does; the naive twins get what their kind of page would send. */
export async function respond(survey: Survey, author: Author): Promise<Sent> {
  let seen: Sent | undefined;
  const more = survey.target === "not blinded" ? { inviteId: linkOf(author).inviteId } : {};
  const fetch = fetchOf(author, (body) => (seen = body), more);
  if (survey.target === "not padded") await unpadded(author, fetch);
  else await answer(author.link, said(author), { fetch });
  if (!seen) throw new Error("Nothing was sent");
  return seen;
}

/** The same, but the box is as long as the text. */
async function unpadded(author: Author, fetch: typeof globalThis.fetch): Promise<void> {
  const link = linkOf(author);
  const server = serverAt(new URL(author.link).origin, fetch);
  const form = await openForm(await server.form(link.surveyId), link);
  const { launchGroupId } = await server.inviteState(link);
  const pending = await prepare(form, launchGroupId, said(author));
  const padded = encodeAnswers(form.frozen.questions, said(author));
  const written = padded.slice(0, padded.findLastIndex(Boolean) + 1);
  const context = await contextOf(form.hash, fromBase64url(pending.token), launchGroupId);
  const box = await seal(fromBase64url(form.frozen.sealingKey), context, written);
  const pause = () => Promise.reject(new Error("The twin refused"));
  const world = { server, keep: keepIn(undefined, link), pause };
  await resume(form, link, { ...pending, box: toBase64url(box) }, world);
}
