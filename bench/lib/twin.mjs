import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/paths.mjs";

/**
 * Tables for pgbench beside the product's: `bench.token` and `bench.box` share the columns and as many unique indexes as
 * `public.answer` has, for the three-statement way.
 */
export async function makeTwin(database, surveyId) {
  await database.query(`
    create schema bench;
    create table bench.survey (like public.survey including all);
    create table bench.token (
      workspace_id uuid not null, survey_id uuid not null, token_hash bytea not null,
      primary key (survey_id, token_hash));
    create table bench.box (
      workspace_id uuid not null, survey_id uuid not null, launch_group_id uuid not null,
      wrapped_key_hash bytea not null, sealed_hash bytea not null,
      box bytea not null check (octet_length(box) = 16796),
      unique (survey_id, wrapped_key_hash), unique (survey_id, sealed_hash));
    alter table bench.box alter column box set storage external;
  `);
  await database.query("insert into bench.survey select * from survey where survey_id = $1", [
    surveyId,
  ]);
}

const RANDOM = [
  "\\set a random(1, 9000000000000000000)",
  "\\set b random(1, 9000000000000000000)",
  "\\set c random(1, 9000000000000000000)",
].join("\n");

const HASHES = ["a", "b", "c"].map((name) => `sha256(int8send(:${name}))`);

/** Survey FOR SHARE, token, box: what the obvious implementation does. */
export const THREE_STATEMENTS = `${RANDOM}
begin;
select workspace_id from survey
  where survey_id = :survey and state = 'running' and coalesce(opens_at <= now(), true) and closes_at > now()
  for share;
insert into token (workspace_id, survey_id, token_hash) values (:workspace, :survey, ${HASHES[0]}) on conflict do nothing;
insert into box (workspace_id, survey_id, launch_group_id, wrapped_key_hash, sealed_hash, box)
  values (:workspace, :survey, :group, ${HASHES[1]}, ${HASHES[2]}, :box) on conflict do nothing;
commit;
`;

/**
 * What a box is to pgbench: 16,796 letters, sent with every transaction as a parameter in text, which PostgreSQL takes over byte by
 * byte. So as many bytes travel as from the product, and nothing is computed for them.
 */
export const box = () => "x".repeat(16_796);

const source = (name) =>
  readFileSync(join(root, `backend/src/main/java/io/tenward/${name}.java`), "utf8");

/** Everything that the results route reads of a survey, out of its source, each statement on its own as JDBC sends it. */
export function resultsStatements() {
  const statements = ["results/ReleaseState", "kernel/close/FrozenForms", "results/ResultsReader"]
    .flatMap((name) => [...source(name).matchAll(/"""\n(.*?)"""/gs)])
    .map(([, sql]) => sql.trim().replaceAll("?", ":survey"));
  if (statements.length !== 9 || !statements.every((sql) => sql.startsWith("select"))) {
    throw new Error(
      "The statements of the results look different; bench/lib/twin.mjs must follow them",
    );
  }
  return statements.map((sql) => `${sql.replaceAll(/\s+/g, " ")};\n`).join("");
}
