import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/paths.mjs";
import { connect } from "./database.mjs";

const file = join(root, "backend/src/main/java/io/tenward/board/chain/CommentChainResource.java");

/** The product's own statements that find the themes of comments on one board, with pgbench's variables. */
export function chainStatements(ofOne) {
  const values = [":member", ":workspace", ":survey", ":board", ":survey"];
  const found = [...readFileSync(file, "utf8").matchAll(/"""\n(.*?)"""/gs)].map(([, sql]) => sql);
  if (found.length !== 2 || found.join().split("?").length !== values.length + 1) {
    throw new Error("CommentChainResource looks different; bench/lib/chain.mjs must follow it");
  }
  const [boards, places] = found;
  const which = ofOne ? "and comment_id = :comment" : "";
  return [boards, `${places} ${which} order by place`]
    .map((sql) => sql.replaceAll("?", () => values.shift()).replaceAll(/\s+/g, " "))
    .map((sql) => `${sql.trim()};\n`)
    .join("");
}

export async function chainVariables(server, surveyId, boardId) {
  const database = await connect(server);
  try {
    const { rows } = await database.query(
      "select lead_id as member, workspace_id as workspace from survey where survey_id = $1",
      [surveyId],
    );
    return { ...rows[0], survey: surveyId, board: boardId };
  } finally {
    await database.end();
  }
}
