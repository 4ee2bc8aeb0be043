import {
  constants,
  createDecipheriv,
  createHash,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  privateEncrypt,
  randomUUID,
} from "node:crypto";
import type { Manifest } from "../../../respond/src/protocol/manifest";
import { type Answers, plaintextLength } from "../../../respond/src/protocol/plaintext";
import { decodeAnswers } from "../../../respond/src/testing/plaintext";
import { FEW } from "../survey";
import type { Tables } from "./tables";
import { UNBOUND, type Variant } from "./variants";

const sha256 = (...parts: (Buffer | string)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

const base64url = (text: string) => Buffer.from(text, "base64url");

/**
 * The pace, in milliseconds per byte, is so slow that another program on this machine hardly
 * matters.
 */
const PACE = 8;

/** Sealing adds this many bytes to a text. */
const OVERHEAD = 284;

interface Survey {
  manifest: Manifest;
  text: string;
  hash: Buffer;
}

export interface AnswerBody {
  surveyId: string;
  groupId: string;
  token: string;
  box: string;
  /** Sent to the twin that does not blind. */
  inviteId?: string;
}

const pair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
const spki = ({ publicKey }: { publicKey: KeyObject }) =>
  publicKey.export({ type: "spki", format: "der" }).toString("base64url");

/** Holds what a twin writes beside its database. */
export interface Files {
  log(line: string): void;
  /** Into a temporary file that nobody removes. */
  spool(text: string): void;
}

/** The same promise, the same blind signatures, the same page; kept as most tools keep it. */
export class Twin {
  private readonly surveys = new Map<string, Survey>();
  private readonly sealing = pair();
  private readonly signing = pair();
  /** A cache keeps what the twin read last from whom, as a forgotten one does. */
  readonly cache: string[] = [];

  constructor(
    private readonly variant: Variant,
    private readonly tables: Tables,
    private readonly files: Files,
    private readonly timed: boolean,
  ) {}

  /** @param frozen of a real survey, whose form, group and texts it takes over */
  launch(frozen: string, invited: number) {
    const manifest = JSON.parse(frozen) as Manifest;
    manifest.survey = randomUUID();
    manifest.sealingKey = spki(this.sealing);
    for (const group of manifest.groups) group.signingKey = spki(this.signing);
    const text = JSON.stringify(manifest);
    const hash = sha256(text);
    this.surveys.set(manifest.survey, { manifest, text, hash });
    const rest = `m=${hash.toString("base64url")}&r=${Buffer.alloc(16).toString("base64url")}`;
    const links = Array.from({ length: invited }, () => {
      const secret = sha256(randomUUID()).toString("base64url");
      return `/r/#s=${manifest.survey}&i=${randomUUID()}&t=${secret}&${rest}`;
    });
    return { id: manifest.survey, links };
  }

  form(id: string) {
    const at = new Date().toISOString();
    return { manifest: this.survey(id).text, state: "open", closesAt: at, now: at };
  }

  state(id: string) {
    const group = this.survey(id).manifest.groups[0];
    return { state: "unused", launchGroupId: group?.id, groupId: group?.members[0]?.groupId };
  }

  /** Returns the key to whoever copies keys; PKCS #8 DER, base64url. */
  signingKey = () => ({
    key: this.signing.privateKey.export({ type: "pkcs8", format: "der" }).toString("base64url"),
  });

  async ballot(survey: string, invite: string, blinded: string) {
    const key = { key: this.signing.privateKey, padding: constants.RSA_NO_PADDING };
    await this.tables.run("insert into ballot values ($1, $2, $3)", [
      invite,
      survey,
      sha256(base64url(blinded)),
    ]);
    return { blindSignature: privateEncrypt(key, base64url(blinded)).toString("base64url") };
  }

  /** @param address who sent it, as the proxy in front says */
  async answer(
    { surveyId, groupId, token, box, inviteId }: AnswerBody,
    address: string,
  ): Promise<void> {
    const hash = sha256(base64url(token));
    const bytes = base64url(box);
    await this.tables.run("insert into receipt values ($1, $2)", [surveyId, hash]);
    if (this.variant.opened) {
      await this.keep(surveyId, this.open(surveyId, groupId, hash, bytes), address);
      return;
    }
    if (this.variant.unpadded && this.timed && this.isSmall(surveyId)) {
      // It looks through what came, byte by byte.
      await new Promise((resolve) => setTimeout(resolve, PACE * (bytes.length - OVERHEAD)));
    }
    const row = [surveyId, hash, bytes];
    await this.tables.run("insert into answer values ($1, $2, $3)", row);
    if (this.variant.unblinded) {
      const sql = "update ballot set blinded_hash = $1 where invite_id = $2";
      await this.tables.run(sql, [hash, inviteId]);
    }
  }

  private isSmall(survey: string): boolean {
    const [group] = this.survey(survey).manifest.groups;
    return (group?.invited ?? 0) <= FEW;
  }

  private async keep(survey: string, answers: Answers, address: string): Promise<void> {
    const texts = await this.store(survey, answers);
    for (const text of texts) {
      this.files.log(`answer from ${address}: ${text}`);
      this.files.spool(text);
      // In one piece, as what came from a socket; V8 keeps what was put together in parts.
      this.cache.push(Buffer.from(JSON.stringify({ address, text })).toString());
      await this.tables.remember(address, text);
    }
  }

  private async store(survey: string, answers: Answers): Promise<string[]> {
    const texts: string[] = [];
    for (const [question, reply] of Object.entries(answers)) {
      for (const field of ["example", "advice", "answer"] as const) {
        const text = reply[field];
        if (!text) continue;
        await this.tables.comment({ survey, question, field, text });
        texts.push(text);
      }
    }
    return texts;
  }

  async close(survey: string): Promise<void> {
    if (this.variant.rewritten) await this.tables.rewrite(survey);
    if (this.variant.opened) return;
    const order = this.variant.unmixed ? "token_hash" : "random()";
    const { rows } = await this.tables.run(
      `select token_hash, box from answer where survey_id = $1 order by ${order}`,
      [survey],
    );
    const groupId = this.survey(survey).manifest.groups[0]?.id ?? "";
    for (const { token_hash, box } of rows) {
      await this.store(survey, this.open(survey, groupId, token_hash, box));
    }
  }

  private open(survey: string, groupId: string, tokenHash: Buffer, box: Buffer): Answers {
    const { hash, manifest } = this.survey(survey);
    const context = this.variant.unbound ? UNBOUND : sha256(hash, tokenHash, groupId);
    const rsa = { key: this.sealing.privateKey, oaepHash: "sha256", oaepLabel: context };
    const key = privateDecrypt(rsa, box.subarray(0, 256));
    const gcm = createDecipheriv("aes-256-gcm", key, box.subarray(256, 268));
    gcm.setAAD(context).setAuthTag(box.subarray(-16));
    const plaintext = Buffer.concat([gcm.update(box.subarray(268, -16)), gcm.final()]);
    const zeros = Buffer.alloc(plaintextLength - plaintext.length);
    return decodeAnswers(manifest.questions, Buffer.concat([plaintext, zeros]));
  }

  private survey(id: string): Survey {
    const found = this.surveys.get(id);
    if (!found) throw new Error(`No survey ${id}`);
    return found;
  }
}
