import { type Bytes, fromBase64url, toBase64url } from "../../respond/src/protocol/bytes";
import { answer, type Pending, prepare, resume } from "../../respond/src/protocol/client";
import { type OpenedForm, openForm } from "../../respond/src/protocol/form";
import { keepIn } from "../../respond/src/protocol/keep";
import { type Link, parseLink } from "../../respond/src/protocol/link";
import { type Answers, encodeAnswers } from "../../respond/src/protocol/plaintext";
import { contextOf, seal } from "../../respond/src/protocol/seal";
import { type SealedAnswer, serverAt } from "../../respond/src/protocol/server";
import { FROM } from "./proxy";
import type { Author, Survey } from "./survey";
import { UNBOUND } from "./twin/variants";

export const linkOf = (author: Author): Link => {
  const link = parseLink(author.link);
  if (!link) throw new Error(`No link: ${author.link}`);
  return link;
};

const said = ({ comment, example, rating }: Author): Answers => ({
  "on-track.focus": { rating, example },
  "on-track.missing": { answer: comment },
});

/** A `fetch` of one person that lets the administrator see what is handed in, and may add to it. */
function fetchOf(author: Author, handIn: (sent: SealedAnswer) => object): typeof fetch {
  return (input, init) => {
    const { body, method } = init ?? {};
    const more =
      method === "PUT" && typeof body === "string"
        ? { body: JSON.stringify({ ...JSON.parse(body), ...handIn(JSON.parse(body)) }) }
        : {};
    const headers = { ...(init?.headers as Record<string, string>), [FROM]: author.address };
    return fetch(input, { ...init, ...more, headers });
  };
}

const giveUp = () => Promise.reject(new Error("It was not taken"));

/** Answers as the respondent page does; the naive twins get what their kind of page would send. */
export async function respond(survey: Survey, author: Author): Promise<SealedAnswer> {
  let seen: SealedAnswer | undefined;
  const fetch = fetchOf(author, (sent) => {
    seen = sent;
    return survey.target === "not blinded" ? { inviteId: linkOf(author).inviteId } : {};
  });
  if (survey.target === "not padded") await sealOtherwise(author, fetch, unpadded);
  else if (survey.target === "not bound") await sealOtherwise(author, fetch, unbound);
  else await answer(author.link, said(author), { fetch });
  if (!seen) throw new Error("Nothing was sent");
  return seen;
}

/** Gets a token signed and hands in nothing. */
export async function ticket(author: Author): Promise<SealedAnswer> {
  let ready: SealedAnswer | undefined;
  const fetch = fetchOf(author, (sent) => {
    ready = sent;
    throw new Error("Not yet");
  });
  await answer(author.link, said(author), { fetch, pause: giveUp }).catch(() => undefined);
  if (!ready) throw new Error("No token was signed");
  return ready;
}

type Sealing = (
  form: OpenedForm,
  pending: Pending,
  plaintext: Bytes,
) => Promise<{ context: Bytes; plaintext: Bytes }>;

const unpadded: Sealing = async (form, { token, groupId }, plaintext) => ({
  context: await contextOf(form.hash, fromBase64url(token), groupId),
  plaintext: plaintext.slice(0, plaintext.findLastIndex(Boolean) + 1),
});

const unbound: Sealing = async (_form, _pending, plaintext) => ({ context: UNBOUND, plaintext });

/** The protocol with another box. */
async function sealOtherwise(author: Author, fetch: typeof globalThis.fetch, sealing: Sealing) {
  const link = linkOf(author);
  const server = serverAt(new URL(author.link).origin, fetch);
  const form = await openForm(await server.form(link.surveyId), link);
  const { launchGroupId } = await server.inviteState(link);
  const pending = await prepare(form, launchGroupId, said(author));
  const padded = encodeAnswers(form.frozen.questions, said(author));
  const { context, plaintext } = await sealing(form, pending, padded);
  const box = await seal(fromBase64url(form.frozen.sealingKey), context, plaintext);
  const world = { server, keep: keepIn(undefined, link), pause: giveUp };
  await resume(form, link, { ...pending, box: toBase64url(box) }, world);
}
