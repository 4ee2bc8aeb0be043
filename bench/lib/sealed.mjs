import { createHash } from "node:crypto";
import { cpus } from "node:os";
import { inWorker } from "./answers.mjs";

const ROW = 32 + 16_796;
const AT_ONCE = 250;

/**
 * Everybody who was invited has a ballot and a really sealed answer, as if all had sent one. Written into the tables directly,
 * because how fast they arrive is measured elsewhere.
 */
export async function answerForAll(database, surveyId, manifest) {
  const { groups, sealingKey } = JSON.parse(manifest);
  await database.query(
    `insert into ballot (workspace_id, invite_id, blinded_hash)
     select workspace_id, invite_id, sha256(uuid_send(invite_id)) from invite where survey_id = $1`,
    [surveyId],
  );
  // And by mail, so that the survey can be closed at once.
  await database.query("update survey set all_handed_out = false where survey_id = $1", [surveyId]);
  for (const { id, invited } of groups) {
    const share = Math.ceil(invited / cpus().length);
    const file = new URL("sealer.mjs", import.meta.url);
    const parts = await Promise.all(
      cpus().map((_, i) =>
        inWorker(file, {
          manifest,
          sealingKey,
          groupId: id,
          count: Math.min(share, invited - i * share),
        }),
      ),
    );
    await insert(database, surveyId, id, Buffer.concat(parts));
  }
}

async function insert(database, surveyId, groupId, rows) {
  const all = Array.from({ length: rows.length / ROW }, (_, i) =>
    rows.subarray(i * ROW, (i + 1) * ROW),
  );
  for (let i = 0; i < all.length; i += AT_ONCE) {
    const some = all.slice(i, i + AT_ONCE);
    const boxes = some.map((row) => row.subarray(32));
    await database.query(
      `insert into answer (workspace_id, survey_id, launch_group_id, token_hash, wrapped_key_hash, sealed_hash, box)
       select s.workspace_id, s.survey_id, $2, a.token_hash, a.wrapped_key_hash, a.sealed_hash, a.box
       from survey s, unnest($3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[])
         as a (token_hash, wrapped_key_hash, sealed_hash, box)
       where s.survey_id = $1`,
      [
        surveyId,
        groupId,
        some.map((row) => row.subarray(0, 32)),
        boxes.map((box) => sha256(box.subarray(0, 256))),
        boxes.map((box) => sha256(box.subarray(256))),
        boxes,
      ],
    );
  }
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest();

/**
 * Asks to close and waits until the results may be served, which is when the server notes that the keys are gone.
 * @returns {Promise<{ seconds: number, seen: number }>} `seen`: how many replies meanwhile said how far the opening was
 */
export async function closed(lead, surveyId) {
  const path = `/api/surveys/${surveyId}`;
  const begin = Date.now();
  await lead.call("POST", `${path}/close`);
  let seen = 0;
  for (;;) {
    const { body } = await lead.call("GET", path);
    if (body.resultsReady) {
      return { seconds: (Date.parse(body.keysDestroyedAt) - begin) / 1000, seen };
    }
    if (body.halted || Date.now() - begin > 120_000) {
      throw new Error(`The survey does not close: ${JSON.stringify(body)}`);
    }
    seen += (await opened(lead, path)) > 0 ? 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** It may have closed in between. */
async function opened(lead, path) {
  try {
    return (await lead.call("GET", `${path}/counts`)).body.opened ?? 0;
  } catch (error) {
    if (error.message.includes("not-running")) {
      return 0;
    }
    throw error;
  }
}
