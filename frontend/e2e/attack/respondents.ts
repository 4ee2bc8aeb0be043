import { setTimeout as pause } from "node:timers/promises";
import { expect } from "@playwright/test";
import { blind, readKey } from "../../respond/src/protocol/blind";
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

function said({ clauses }: Survey, { comment, example, advice, rating }: Author): Answers {
  if (clauses) {
    const texts = [comment, example, advice];
    return Object.fromEntries(clauses.map((id, i) => [id, { rating, advice: texts[i] ?? "" }]));
  }
  return {
    "on-track.focus": { rating, example, advice },
    "on-track.missing": { answer: comment },
  };
}

/** Holds what an administrator sees of a person on the wire. */
export interface Seen extends SealedAnswer {
  blindedMessage: string;
}

/** A `fetch` of one person that lets the administrator see what is sent, and may add to it. */
function fetchOf(author: Author, see: (body: Partial<Seen>) => object): typeof fetch {
  return async (input, init) => {
    if (String(input).endsWith("/api/r/ballots")) await pause(author.writing);
    const more =
      typeof init?.body === "string"
        ? { body: JSON.stringify({ ...JSON.parse(init.body), ...see(JSON.parse(init.body)) }) }
        : {};
    const headers = { ...(init?.headers as Record<string, string>), [FROM]: author.address };
    return fetch(input, { ...init, ...more, headers });
  };
}

const giveUp = () => Promise.reject(new Error("It was not taken"));

/** Answers as the respondent page does; the naive twins get what their kind of page would send. */
export async function respond(survey: Survey, author: Author): Promise<Seen> {
  let seen: Partial<Seen> = {};
  const fetch = fetchOf(author, (body) => {
    seen = { ...seen, ...body };
    return survey.target === "not blinded" && body.box ? { inviteId: linkOf(author).inviteId } : {};
  });
  await send(survey, author, fetch);
  return seen as Seen;
}

/** Gets a token signed and hands in nothing. */
export async function ticket(survey: Survey, author: Author): Promise<SealedAnswer> {
  let ready: Partial<Seen> = {};
  const fetch = fetchOf(author, (body) => {
    ready = body;
    if (body.box) throw new Error("Not yet");
    return {};
  });
  await expect(send(survey, author, fetch)).rejects.toThrow("It was not taken");
  const { groupId, token, signature, box } = ready as SealedAnswer;
  return { groupId, token, signature, box };
}

async function send(survey: Survey, author: Author, fetch: typeof globalThis.fetch) {
  const page = pages[survey.target];
  if (page) await otherwise(survey, author, fetch, page);
  else await answer(author.link, said(survey, author), { fetch, pause: giveUp });
}

/** Changes an answer that is ready to be sent, as a page might. */
type Page = (form: OpenedForm, pending: Pending, plaintext: Bytes) => Promise<Partial<Pending>>;

const sealed = async ({ frozen }: OpenedForm, context: Bytes, plaintext: Bytes) => ({
  box: toBase64url(await seal(fromBase64url(frozen.sealingKey), context, plaintext)),
});

const pages: Record<string, Page> = {
  "not padded": async (form, { token, groupId }, plaintext) => {
    const context = await contextOf(form.hash, fromBase64url(token), groupId);
    return sealed(form, context, plaintext.slice(0, plaintext.findLastIndex(Boolean) + 1));
  },
  "not bound": (form, _, plaintext) => sealed(form, UNBOUND, plaintext),
  "not blinded": async ({ frozen }, { token }) => {
    const key = await readKey(fromBase64url(frozen.groups[0]?.signingKey ?? ""));
    const { message, inverse } = await blind(key, fromBase64url(token), undefined, 1n);
    return { blindedMessage: toBase64url(message), inverse: toBase64url(inverse) };
  },
};

/** The protocol with something left out. */
async function otherwise(
  survey: Survey,
  author: Author,
  fetch: typeof globalThis.fetch,
  page: Page,
) {
  const link = linkOf(author);
  const server = serverAt(new URL(author.link).origin, fetch);
  const form = await openForm(await server.form(link), link);
  const { launchGroupId } = await server.inviteState(link);
  const answers = said(survey, author);
  const pending = await prepare(form, launchGroupId, answers);
  const changed = await page(form, pending, encodeAnswers(form.frozen.questions, answers));
  const world = { server, keep: keepIn(undefined, link), pause: giveUp };
  await resume(form, link, { ...pending, ...changed }, world);
}
