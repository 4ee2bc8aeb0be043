import { createHash, createPrivateKey } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { answer } from "../respond/src/protocol/client";
import type { Answers } from "../respond/src/protocol/plaintext";
import { memory } from "./memory";

const WRAPPED_KEY = 256;

/** Holds bytes to look for that must be gone with a survey. */
interface Secrets {
  /** Each key file as a whole. */
  files: Buffer[];
  /** Each number of a private key by itself, however it may be wrapped. */
  numbers: Buffer[];
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest();

/** Reads all keys of one running survey. */
export function everySecret(folder: string): Secrets {
  const names = readdirSync(folder);
  const files = names.map((name) => readFileSync(join(folder, name)));
  const numbers = files
    .filter((_, i) => names[i] !== "link.key")
    .flatMap((der) => {
      const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
      const { d, p, q, dp, dq, qi } = key.export({ format: "jwk" });
      return [d, p, q, dp, dq, qi].map((part) => Buffer.from(part ?? "", "base64url"));
    });
  return { files, numbers };
}

/** Answers like a browser, and keeps everything that went over the wire. */
export class Overheard {
  /** Holds base64url values, as JSON carries them. */
  readonly written: string[] = [];
  private readonly calls: (() => Promise<Response>)[] = [];
  /** Holds the rows of invites and ballots: who took part, and nothing of what they wrote. */
  readonly tookPart: Buffer[] = [];
  /** The wrapped key of every box; PostgreSQL cuts the whole of it into pieces of 2,000 bytes. */
  readonly boxes: Buffer[] = [];

  /** Link secrets, tokens, blinded messages and signatures, as bytes and as JSON carries them. */
  get secrets(): (Buffer | string)[] {
    return this.written.flatMap((text) => [text, Buffer.from(text, "base64url")]);
  }

  async answer(link: string, answers: Answers): Promise<void> {
    await answer(link, answers, { fetch: this.fetch, storage: memory() });
  }

  async decline(link: string): Promise<void> {
    const address = new URL(link);
    const parts = new URLSearchParams(address.hash.slice(1));
    const [surveyId, inviteId, secret] = ["s", "i", "t"].map((name) => parts.get(name));
    const response = await this.fetch(new URL("/api/r/declines", address), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ surveyId, inviteId, secret, declined: true }),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  }

  /** Everything so many times more, all of it at once, as tabs do that have heard no reply. */
  async again(times: number): Promise<void> {
    const calls = [...Array(times)].flatMap(() => this.calls);
    for (const { ok, status, url } of await Promise.all(calls.map((call) => call()))) {
      if (!ok) throw new Error(`${status} ${url}`);
    }
  }

  private readonly fetch: typeof fetch = async (address, options) => {
    const sent = typeof options?.body === "string" ? JSON.parse(options.body) : {};
    for (const name of ["secret", "blindedMessage", "token", "signature"]) {
      if (sent[name]) this.written.push(sent[name]);
    }
    if (sent.inviteId) this.tookPart.push(Buffer.from(sent.inviteId.replaceAll("-", ""), "hex"));
    for (const hashed of [sent.secret, sent.blindedMessage]) {
      if (hashed) this.tookPart.push(sha256(Buffer.from(hashed, "base64url")));
    }
    if (sent.box) this.boxes.push(Buffer.from(sent.box, "base64url").subarray(0, WRAPPED_KEY));
    this.calls.push(() => fetch(address, options));
    const response = await fetch(address, options);
    const told = await response.clone().text();
    const signature = /"blindSignature":"([\w-]+)"/.exec(told)?.[1];
    if (signature) this.written.push(signature);
    return response;
  };
}
