import { blind, readKey, unblind, verify } from "./blind";
import { fromBase64url, random, sha256, toBase64url } from "./bytes";
import { fingerprint } from "./fingerprint";
import { KeyChanged, type OpenedForm, openForm } from "./form";
import { type Keep, keepIn, type Place } from "./keep";
import { type Link, parseLink } from "./link";
import { type Answers, encodeAnswers } from "./plaintext";
import { contextOf, seal } from "./seal";
import { Refused, type Server, serverAt } from "./server";

/** An answer on its way, base64url. It survives the tab: every step can be repeated with the same bytes. */
export interface Pending {
  groupId: string;
  token: string;
  blindedMessage: string;
  inverse: string;
  box: string;
  /**
   * The signature of the token is kept, because signing stops at the closing time and sending two
   * minutes later.
   */
  signature?: string;
}

/** Everything around the protocol, so that a test can lose any of it. */
export interface World {
  server: Server;
  keep: Keep;
  /** Waits before the next attempt. @param attempt counts those that failed, from 1 */
  pause(attempt: number, why: Refused): Promise<void>;
}

/**
 * Returns the pause in milliseconds: what the server asks for, else doubling up to half a minute,
 * with some randomness.
 */
export const backOff = (attempt: number, why: Refused): number =>
  why.retryAfter * 1000 || Math.min(30_000, 500 * 2 ** attempt) * (0.75 + Math.random() / 2);

/**
 * These problems mean that nothing can be sent any more. The pattern has beginnings of slugs, to
 * keep the page light.
 */
const over = /^(closed|cancelled|ballot-|token-)/;

/** These problems leave the invite usable with another token. */
const reusable = /^(not-open|unknown-|bad-b)/;

/**
 * Tells whether the same bytes can never succeed. Every other problem is temporary: a restart, a
 * proxy, a portal.
 */
const final = (slug: string, { signature }: Pending) =>
  over.test(slug) ||
  /^(bad|invalid)-/.test(slug) ||
  // A signed token was in time: it is the server's clock that was set back, or its database restored.
  (!signature && reusable.test(slug));

function groupOf(form: OpenedForm, groupId: string) {
  const group = form.frozen.groups.find(({ id }) => id === groupId);
  if (!group) throw new KeyChanged(form.fingerprint);
  return fromBase64url(group.signingKey);
}

/** Draws the token, blinds it and seals the answers. Nothing is sent. */
export async function prepare(form: OpenedForm, groupId: string, answers: Answers) {
  const plaintext = encodeAnswers(form.frozen.questions, answers);
  const token = random(32);
  const { message, inverse } = await blind(await readKey(groupOf(form, groupId)), token);
  const context = await contextOf(form.hash, token, groupId);
  const box = await seal(fromBase64url(form.frozen.sealingKey), context, plaintext);
  const pending: Pending = {
    groupId,
    token: toBase64url(token),
    blindedMessage: toBase64url(message),
    inverse: toBase64url(inverse),
    box: toBase64url(box),
  };
  return pending;
}

/** The blind signature, unblinded and verified. */
async function sign(form: OpenedForm, link: Link, pending: Pending, server: Server) {
  const key = groupOf(form, pending.groupId);
  const { blindSignature } = await server.ballot(link, pending.blindedMessage);
  if (!/^[\w-]{342}$/.test(blindSignature)) throw new Refused("bad-signature");
  const inverse = fromBase64url(pending.inverse);
  const signature = unblind(await readKey(key), fromBase64url(blindSignature), inverse);
  if (!(await verify(key, fromBase64url(pending.token), signature))) {
    throw new Refused("bad-signature");
  }
  return toBase64url(signature);
}

/**
 * A database that came back from a backup may have lost the ballot of an answer that is still on its way. Arriving
 * without one it would be an answer too many, and such a survey is never opened.
 */
async function renewBallot(link: Link, { blindedMessage }: Pending, server: Server) {
  try {
    await server.ballot(link, blindedMessage);
  } catch (error) {
    // Signing stops at the closing time, and handing in two minutes later.
    if (!(error instanceof Refused && error.slug === "closed")) throw error;
  }
}

/**
 * Hands in the pending answer, however often it takes, and deletes all that was kept of it.
 *
 * @returns the receipt code
 * @throws Refused when it can never succeed
 */
export async function resume(form: OpenedForm, link: Link, pending: Pending, world: World) {
  const { server, keep, pause } = world;
  for (let failed = 1; ; failed++) {
    try {
      if (pending.signature) await renewBallot(link, pending, server);
      else {
        pending.signature = await sign(form, link, pending, server);
        keep.set("pending", pending);
      }
      const { groupId, token, signature, box } = pending;
      await server.answer(link.surveyId, { groupId, token, signature, box });
      break;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (final(error.slug, pending)) {
        giveUp(error.slug, pending, keep);
        throw error;
      }
      await pause(failed, error);
    }
  }
  keep.set("done", true);
  keep.set("draft");
  keep.set("pending");
  return receiptOf(pending);
}

export const receiptOf = async ({ token }: Pending): Promise<string> =>
  fingerprint(await sha256(fromBase64url(token)));

/** Keeps what a later attempt or the look for the receipt will need. */
function giveUp(slug: string, { signature }: Pending, keep: Keep): void {
  if (slug === "bad-signature" || (slug === "closed" && signature)) return;
  if (over.test(slug) || reusable.test(slug)) keep.set("pending");
  if (over.test(slug)) keep.set("draft");
}

/** Seals and hands in. What another tab has begun to send is finished instead. */
export async function send(
  form: OpenedForm,
  link: Link,
  groupId: string,
  answers: Answers,
  world: World,
): Promise<string> {
  const prepared = await prepare(form, groupId, answers);
  const pending = world.keep.get<Pending>("pending") ?? prepared;
  world.keep.set("pending", pending);
  return resume(form, link, pending, world);
}

/**
 * Answers without a page: opens the link, answers, sends.
 * @param address the whole link
 * @param options.storage survives a crash; a later call with the same one goes on where this one
 *   stopped
 * @returns the receipt code
 */
export async function answer(
  address: string,
  answers: Answers,
  options: { fetch?: typeof fetch; storage?: Place; pause?: World["pause"] } = {},
): Promise<string> {
  const link = parseLink(address);
  if (!link) throw new Refused("unknown-invite");
  const world: World = {
    server: serverAt(new URL(address).origin, options.fetch),
    keep: keepIn(options.storage, link),
    pause:
      options.pause ??
      ((failed, why) => new Promise((resolve) => setTimeout(resolve, backOff(failed, why)))),
  };
  const form = await openForm(await world.server.form(link), link);
  const pending = world.keep.get<Pending>("pending");
  if (pending) return resume(form, link, pending, world);
  const { launchGroupId } = await world.server.inviteState(link);
  return send(form, link, launchGroupId, answers, world);
}
