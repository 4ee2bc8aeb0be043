import { readKey, unblind, verify } from "../respond/src/protocol/blind";
import { fromBase64url, toBase64url } from "../respond/src/protocol/bytes";
import { type Pending, prepare, receiptOf } from "../respond/src/protocol/client";
import { type OpenedForm, openForm } from "../respond/src/protocol/form";
import { type Link, parseLink } from "../respond/src/protocol/link";
import { type Answers, encodeAnswers } from "../respond/src/protocol/plaintext";
import { contextOf, seal } from "../respond/src/protocol/seal";
import { Refused, type SealedAnswer, type Server, serverAt } from "../respond/src/protocol/server";

/** @returns the problem's slug, or "ok" */
export async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "ok";
  } catch (error) {
    if (error instanceof Refused) return error.slug || "no reply";
    throw error;
  }
}

/** One ballot of somebody who does each step of the protocol by hand, and may do it wrong. */
export class Voter {
  private constructor(
    readonly link: Link,
    readonly form: OpenedForm,
    readonly pending: Pending,
  ) {}

  /** Opens the link and prepares an answer; nobody knows of it yet. */
  static async of(address: string, answers: Answers): Promise<Voter> {
    const link = parseLink(address);
    if (!link) throw new Error(`No link: ${address}`);
    const server = serverAt(new URL(address).origin);
    const form = await openForm(await server.form(link), link);
    const { launchGroupId } = await server.inviteState(link);
    return new Voter(link, form, await prepare(form, launchGroupId, answers));
  }

  /** The same invite in another browser: another token. */
  async again(answers: Answers): Promise<Voter> {
    return new Voter(this.link, this.form, await prepare(this.form, this.pending.groupId, answers));
  }

  /** Asks for the blind signature. @returns it as it came */
  async claim(at: Server): Promise<string> {
    const { blindSignature } = await at.ballot(this.link, this.pending.blindedMessage);
    const key = this.signingKey();
    const inverse = fromBase64url(this.pending.inverse);
    const signature = unblind(await readKey(key), fromBase64url(blindSignature), inverse);
    if (!(await verify(key, fromBase64url(this.pending.token), signature))) {
      throw new Error("The signature does not verify");
    }
    this.pending.signature = toBase64url(signature);
    return blindSignature;
  }

  /** DER SubjectPublicKeyInfo. */
  signingKey() {
    const group = this.form.frozen.groups.find(({ id }) => id === this.pending.groupId);
    return fromBase64url(group?.signingKey ?? "");
  }

  /** Other words under the same token, sealed as they should be. */
  async box(answers: Answers): Promise<string> {
    const { frozen, hash } = this.form;
    const context = await contextOf(hash, fromBase64url(this.pending.token), this.pending.groupId);
    const plaintext = encodeAnswers(frozen.questions, answers);
    return toBase64url(await seal(fromBase64url(frozen.sealingKey), context, plaintext));
  }

  get sealed(): SealedAnswer {
    const { groupId, token, signature = "", box } = this.pending;
    return { groupId, token, signature, box };
  }

  /** @param change what is sent in place of the true values */
  submit = (at: Server, change: Partial<SealedAnswer> = {}): Promise<string> =>
    outcome(at.answer(this.link.surveyId, { ...this.sealed, ...change }));

  receipt = (): Promise<string> => receiptOf(this.pending);
}
