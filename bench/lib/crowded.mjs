import { join } from "node:path";
import { root } from "../../scripts/lib/paths.mjs";
import { connect } from "./database.mjs";
import { readAnswers } from "./grouping.mjs";
import { answerForAll, closed } from "./sealed.mjs";
import { many } from "./subsets.mjs";

const DATA = join(root, "bench/data/synthesis");
const SETS = ["expectations-dev", "banking-77x10", "banking-15x20", "banking-skew20"];
const INVITED = 8;
const QUESTION = "on-track.missing";
const GATHERED_WITHIN = 600_000;

/**
 * A board of so many statements, gathered by the server. Eight people really answered; the comments of a released survey
 * are put in the place of theirs, because 5,000 people who write to one lead would only be slow.
 *
 * @returns {Promise<string>} its id
 */
export async function crowdedBoard(server, lead, statements) {
  const surveyId = await lead.launch("Many words", "team", INVITED);
  const { text } = await lead.form(surveyId);
  const database = await connect(server);
  try {
    await answerForAll(database, surveyId, text);
    await closed(lead, surveyId);
    await database.query("delete from comment where survey_id = $1", [surveyId]);
    await database.query(
      `insert into comment (comment_id, workspace_id, survey_id, question_id, field, text)
       select gen_random_uuid(), workspace_id, survey_id, $2, 'answer', unnest($3::text[])
       from survey where survey_id = $1`,
      [surveyId, QUESTION, textsOf(statements)],
    );
  } finally {
    await database.end();
  }
  const { body } = await lead.call("POST", "/api/boards", { surveyIds: [surveyId], role: false });
  await gathered(lead, `/api/boards/${body.id}`);
  return body.id;
}

const textsOf = (size) =>
  many(
    SETS.map((name) => readAnswers(join(DATA, `${name}.jsonl`))),
    size,
  ).map(({ text }) => text);

async function gathered(lead, path) {
  const end = Date.now() + GATHERED_WITHIN;
  for (;;) {
    const { body } = await lead.call("GET", `${path}/synthesis`);
    if (body.state === "done") return;
    if (!["waiting", "running"].includes(body.state) || Date.now() > end) {
      throw new Error(`The board is not gathered: ${JSON.stringify(body)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
