import { randomBytes } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Letters of a box that differ from answer to answer: the first 300 bytes, which is 256 wrapped key and the start of the ciphertext. */
const HEAD = 300;
const BOX = 16_796;

/**
 * Sealed answers with tokens that the survey's signing key has really signed. An unblinded signature
 * is a plain RSASSA-PSS one, and whoever has the keys can make it (docs/protocol.md). The boxes
 * are random bytes, for nobody opens them before the close; their last 16,496 bytes are the same in all of them.
 */
export class Answers {
  static #names = 0;

  constructor(server, surveyId, groupId) {
    this.surveyId = surveyId;
    this.groupId = groupId;
    this.file = join(server.folder, `answers-${++Answers.#names}`);
    this.key = readFileSync(join(server.keys, surveyId, `signing-${groupId}.key`));
    this.made = 0;
    this.used = 0;
    this.tail = randomBytes(BOX - HEAD).toString("base64url");
  }

  /** Makes more until so many are unused; the threads of a load take turns in the file. */
  async prepare(wanted) {
    const missing = wanted - (this.made - this.used);
    if (missing <= 0) {
      return;
    }
    const workers = cpus().length;
    const share = Math.ceil(missing / workers);
    const file = new URL("signer.mjs", import.meta.url);
    const parts = await Promise.all(
      Array.from({ length: workers }, () =>
        inWorker(file, { key: this.key, count: share, head: HEAD }),
      ),
    );
    for (const part of parts) {
      appendFileSync(this.file, part);
    }
    this.made += share * workers;
  }
}

export function inWorker(file, workerData) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
