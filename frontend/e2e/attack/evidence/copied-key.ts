import { createDecipheriv, createHash, createPrivateKey, privateDecrypt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import type { Manifest } from "../../../respond/src/protocol/manifest";
import { decodeAnswers } from "../../../respond/src/testing/plaintext";
import { markOf } from "../survey";

const sha256 = (...parts: (Buffer | string)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** Opens all boxes of a running survey with a copy of its key. @returns the token's hash by the mark of the comment */
export async function openAll(database: Client, keys: string, surveyId: string) {
  const { rows: surveys } = await database.query(
    "select manifest, manifest_hash from public.survey where survey_id = $1",
    [surveyId],
  );
  const form: Manifest = JSON.parse(surveys[0].manifest);
  const der = readFileSync(join(keys, surveyId, "sealing.key"));
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const { rows } = await database.query(
    "select token_hash, launch_group_id, box from public.answer where survey_id = $1 order by random()",
    [surveyId],
  );
  return rows.map(({ token_hash, launch_group_id, box }) => {
    const context = sha256(surveys[0].manifest_hash, token_hash, launch_group_id);
    const rsa = { key, oaepHash: "sha256", oaepLabel: context };
    const gcm = createDecipheriv(
      "aes-256-gcm",
      privateDecrypt(rsa, box.subarray(0, 256)),
      box.subarray(256, 268),
    );
    gcm.setAAD(context).setAuthTag(box.subarray(-16));
    const plaintext = Buffer.concat([gcm.update(box.subarray(268, -16)), gcm.final()]);
    const comment = decodeAnswers(form.questions, plaintext)["on-track.missing"]?.answer ?? "";
    return { mark: markOf(comment), tokenHash: (token_hash as Buffer).toString("hex") };
  });
}
