import { createHash, createHmac, randomBytes, randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const AT_ONCE = 5000;

/**
 * More invites for a running survey than people can be asked over the API, made as its launch makes them: a random id
 * and the hash of the secret that the survey's link key gives it (docs/protocol.md, "The link").
 */
export class Invites {
  #left = [];

  constructor(server, database, surveyId) {
    this.server = server;
    this.database = database;
    this.surveyId = surveyId;
    this.file = join(server.folder, "ballots");
    this.key = readFileSync(join(server.keys, surveyId, "link.key"));
  }

  /** So many records for the load, each an invite nobody has used, with a blinded message of its own. */
  async records(count) {
    while (this.#left.length < count) {
      await this.#make(AT_ONCE);
    }
    const records = this.#left
      .splice(0, count)
      .map((id) => id + this.#secret(id).toString("base64url") + blinded());
    writeFileSync(this.file, records.join(""));
  }

  async #make(count) {
    const ids = Array.from({ length: count }, randomUUID);
    const hashes = ids.map((id) => createHash("sha256").update(this.#secret(id)).digest());
    await this.database.query(
      `insert into invite (invite_id, workspace_id, survey_id, launch_group_id, group_id, secret_hash, taken_unused)
       select made.id, one.workspace_id, one.survey_id, one.launch_group_id, one.group_id, made.hash, false
       from unnest($1::uuid[], $2::bytea[]) as made (id, hash),
         (select * from invite where survey_id = $3 limit 1) as one`,
      [ids, hashes, this.surveyId],
    );
    this.#left.push(...ids);
  }

  #secret(id) {
    return createHmac("sha256", this.key).update(`invite${id}`).digest();
  }
}

/** A number below every modulus of 2048 bits. To the server a blinded message looks just like this: uniformly random. */
function blinded() {
  const bytes = randomBytes(256);
  bytes[0] &= 0x7f;
  return bytes.toString("base64url");
}
