import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/paths.mjs";
import { connect } from "./database.mjs";

/** The product's own statement that finds the themes of comments, with pgbench's variables. */
export function chainStatement(ofOne) {
  const file = join(root, "backend/src/main/java/io/tenward/theme/CommentChains.java");
  const [, sql] = /"""\n(.*?)"""/s.exec(readFileSync(file, "utf8")) ?? [];
  const values = [":member", ":workspace", ":survey"];
  if (sql?.split("?").length !== values.length + 1) {
    throw new Error("CommentChains looks different; bench/lib/chain.mjs must follow it");
  }
  const which = ofOne ? " and s.comment_id = :comment" : "";
  const all = `${sql}${which} order by b.created_at, board_id, s.place`;
  return `${all.replaceAll("?", () => values.shift()).replaceAll(/\s+/g, " ")};\n`;
}

export async function chainVariables(server, surveyId) {
  const database = await connect(server);
  try {
    const { rows } = await database.query(
      "select lead_id as member, workspace_id as workspace from survey where survey_id = $1",
      [surveyId],
    );
    return { ...rows[0], survey: surveyId };
  } finally {
    await database.end();
  }
}
