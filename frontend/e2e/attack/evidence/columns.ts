import type { Client } from "pg";
import { schemaOf } from "../twin/variants";
import type { Findings } from "./findings";

/** The dump of the words can be sorted by these columns. */
const COLUMNS: Record<string, string> = {
  ctid: "ctid",
  xmin: "xmin::text::bigint",
  xmax: "xmax::text::bigint",
  "primary key": "comment_id",
  "every time in a row": "created_at",
  "commit timestamp": "pg_xact_commit_timestamp(xmin)",
  "TOAST chunk id": "pg_column_toast_chunk_id(text)::text::bigint",
  length: "octet_length(text)",
};

/** In a twin, named answers are ordinary comments. */
const COMMENTS = `
  select ctid, xmin, xmax, comment_id, text, to_jsonb(comment) ->> 'created_at' as created_at
  from comment`;

/** Tenward keeps them apart; times and numbers of transactions are told alike in all tables. */
const NAMED = `
  select a.ctid, a.xmin, a.xmax, named_answer_id, said.text, to_jsonb(a) ->> 'created_at'
  from named_answer a, lateral (values (answer), (example), (advice)) as said (text)
  where said.text is not null`;

const WORDS: Record<string, string> = {
  [schemaOf("tenward")]: `${COMMENTS} union all ${NAMED}`,
};

/** PostgreSQL stores the numbers of both transactions if two have locked a row at once. */
const MULTIXACT = `
  select left(text, 16) as mark, rank() over (order by xid) as multixact
  from comment join (
    select format('(%s,%s)', block, lp)::tid as place,
      (select min(xid::text::bigint) from pg_get_multixact_members(t_xmax)) as xid
    from generate_series(0, pg_relation_size('comment') / 8192 - 1) as block,
      heap_page_items(get_raw_page('comment', block::int))
    where t_infomask & 4096 > 0
  ) as locked on locked.place = comment.ctid`;

export async function readColumns(database: Client, schema: string, findings: Findings) {
  const ranks = Object.entries(COLUMNS).map(
    ([name, sql]) => `rank() over (order by ${sql}) as "${name}"`,
  );
  await database.query(`set search_path = ${schema}, public`);
  const words = `select left(text, 16) as mark, ${ranks} from (${WORDS[schema] ?? COMMENTS}) as words`;
  for (const sql of [words, MULTIXACT]) {
    const { rows } = await database.query(sql);
    for (const { mark, ...columns } of rows) {
      for (const [name, rank] of Object.entries(columns)) findings.see(name, mark, Number(rank));
    }
  }
}
