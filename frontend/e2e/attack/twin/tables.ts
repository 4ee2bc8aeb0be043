import { Client, Pool } from "pg";
import { schemaOf, type VariantName } from "./variants";

/**
 * Makes all rows as large as the largest, in bytes; of a text that is put aside, 18 stay. A smaller row would be put where an
 * earlier page has room, and what came later would stand before what came first.
 */
const ROOM = `room text generated always as (repeat('.', 340 - octet_length(question_id) - octet_length(field)
    - case when octet_length(text) > 1900 then 18 else octet_length(text) end)) stored`;

/**
 * The tables have names like Tenward's, so that the same attack reads both; what a careless habit
 * adds reveals people.
 */
const TABLES = `
  create table comment (
    comment_id bigserial primary key,
    survey_id uuid not null,
    question_id text not null,
    field text not null,
    text text not null,
    created_at timestamptz not null default clock_timestamp(),
    ${ROOM}
  );
  create index on comment (survey_id, question_id);
  create table answer (survey_id uuid, token_hash bytea unique, box bytea);
  alter table answer alter column box set storage external;
  create table ballot (invite_id uuid, survey_id uuid, blinded_hash bytea);
  create table session (address text primary key, last_seen timestamptz, draft text);
  create table job (job_id bigserial primary key, payload text);
  create table receipt (survey_id uuid, token_hash bytea);
`;

export interface Row {
  survey: string;
  question: string;
  field: string;
  text: string;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Stores a twin's data. Its statements contain their values, as a beginner writes them. */
export class Tables {
  private readonly schema: string;
  /** One writes, as in a small tool; the others read. */
  private readonly writer: Pool;
  private readonly readers: Pool;

  constructor(
    private readonly database: string,
    name: VariantName,
  ) {
    this.schema = schemaOf(name);
    const options = { connectionString: database, options: `-c search_path=${this.schema}` };
    this.writer = new Pool({ ...options, max: 1 });
    this.readers = new Pool({ ...options, max: 8 });
  }

  async create(): Promise<void> {
    const client = new Client(this.database);
    await client.connect();
    await client.query(`create schema ${this.schema}; set search_path = ${this.schema}; ${TABLES}`);
    await client.end();
  }

  run = (sql: string, values: unknown[] = []) => this.writer.query(sql, values);

  async comment({ survey, question, field, text }: Row): Promise<void> {
    const { rows } = await this.run(
      `insert into comment (survey_id, question_id, field, text)
       values (${[survey, question, field, text].map(literal).join(", ")}) returning comment_id`,
    );
    await this.lookedAtTwice(rows[0].comment_id);
  }

  /** Two who read the same row at once, as a mailer and an indexer would: it keeps both of them (multixact). */
  private async lookedAtTwice(id: string): Promise<void> {
    const readers = [await this.readers.connect(), await this.readers.connect()];
    try {
      for (const reader of readers) {
        await reader.query("begin");
        await reader.query("select from comment where comment_id = $1 for key share", [id]);
      }
      for (const reader of readers) await reader.query("commit");
    } finally {
      for (const reader of readers) reader.release();
    }
  }

  /** A session that keeps what was typed, a job that mails it, and a signal to whoever watches a live page. */
  async remember(address: string, text: string): Promise<void> {
    await this.run(
      `insert into session values (${literal(address)}, now(), ${literal(text)})
       on conflict (address) do update set last_seen = now(), draft = excluded.draft`,
    );
    await this.run(
      `insert into job (payload) values (${literal(JSON.stringify({ address, text }))})`,
    );
    await this.run(`notify answers, ${literal(text)}`);
  }

  /** Writes the rows of a survey again, with new ids, in random order. */
  async rewrite(survey: string): Promise<void> {
    await this.run(
      `with old as (delete from comment where survey_id = $1 returning *),
            mixed as (select * from old order by random())
       insert into comment (survey_id, question_id, field, text, created_at)
       select survey_id, question_id, field, text, now() from mixed`,
      [survey],
    );
    await this.run("delete from session");
    await this.run("delete from job");
  }
}
