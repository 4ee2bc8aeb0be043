import { createHash } from "node:crypto";
import { connect } from "./database.mjs";
import { answerForAll, closed } from "./sealed.mjs";

const ANSWERS = 2500;
const ITEMS = 8;

/**
 * 2,500 answers of eight items, released. No template has as many, so the frozen form is replaced before anybody answers it.
 */
export async function released(server, lead) {
  const surveyId = await lead.launch("Eight items", "team", ANSWERS);
  const { text } = await lead.form(surveyId);
  const form = JSON.parse(text);
  const item = form.questions.find(({ kind }) => kind === "item");
  form.questions = Array.from({ length: ITEMS }, (_, i) => ({
    ...item,
    id: `bench.item-${i + 1}`,
    text: { en: `Item ${i + 1}`, de: `Sache ${i + 1}` },
    source: i < ITEMS / 2 ? "soft-skills" : "liaison",
    example: false,
    advice: false,
  }));
  const manifest = JSON.stringify(form);
  const database = await connect(server);
  try {
    await database.query(
      "update survey set manifest = $2, manifest_hash = $3 where survey_id = $1",
      [surveyId, manifest, createHash("sha256").update(manifest).digest()],
    );
    await answerForAll(database, surveyId, manifest);
  } finally {
    await database.end();
  }
  await closed(lead, surveyId);
  const { body } = await lead.call("GET", `/api/surveys/${surveyId}/results`);
  if (body.counted !== ANSWERS || body.items.length !== ITEMS) {
    throw new Error(`Not the results that were prepared: ${body.counted} answers`);
  }
  return surveyId;
}
