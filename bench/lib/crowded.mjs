import { connect } from "./database.mjs";
import { answerForAll, closed } from "./sealed.mjs";
import { sentences } from "./sentences.mjs";

const INVITED = 8;
const QUESTION = "on-track.missing";
const GATHERED_WITHIN = 600_000;

/**
 * A board of so many statements, gathered by the server. Eight people really answered; sentences of a grammar are put in the
 * place of what they wrote, because 5,000 people who write to one lead would only be slow.
 *
 * @param {() => number} dice draws the sentences
 * @returns {Promise<{ boardId: string, surveyId: string, statements: number, seconds: number }>} `seconds`: from the order
 *   until everything was gathered
 */
export async function crowdedBoard(server, lead, statements, dice) {
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
      [surveyId, QUESTION, sentences(statements, dice)],
    );
  } finally {
    await database.end();
  }
  const begun = performance.now();
  const { body } = await lead.call("POST", "/api/boards", { surveyIds: [surveyId], role: false });
  await gathered(lead, `/api/boards/${body.id}`);
  const seconds = (performance.now() - begun) / 1000;
  return { boardId: body.id, surveyId, statements, seconds };
}

async function gathered(lead, path) {
  const end = Date.now() + GATHERED_WITHIN;
  for (;;) {
    const { body } = await lead.call("GET", `${path}/synthesis`);
    if (body.state === "done") return;
    if (!["waiting", "running"].includes(body.state) || Date.now() > end) {
      throw new Error(`The board is not gathered: ${JSON.stringify(body)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
