import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { findJdk } from "../../../../scripts/lib/jdk.mjs";
import type { TenwardServer } from "../../server";
import { LOWEST } from "../administrator";
import type { Needles } from "../search";
import type { Stage } from "../stage";
import { readColumns } from "./columns";
import { Findings } from "./findings";
import { filesIn, readBytes } from "./heap-of-bytes";
import { readPages } from "./pages";
import type { Sight } from "./sights";
import { logBytes, readRecords } from "./wal";

/** Tables that a close is meant to fill; what they show is read column by column. */
const RELEASED = ["comment"];

/** Collects what an administrator of a server can collect, and reads all of it. */
export class Snoop {
  readonly findings = new Findings();
  private readonly sampled = new Set<string>();
  private duringRun = "";
  private begin = "";
  private looking = Promise.resolve();

  private readonly server: TenwardServer;
  private readonly database: Client;
  private readonly folder: string;

  constructor(
    private readonly stage: Stage,
    private readonly schemas: string[],
  ) {
    this.server = stage.server;
    this.database = stage.database;
    this.folder = stage.folder;
  }

  async begins(): Promise<void> {
    const { rows } = await this.database.query("select pg_current_wal_flush_lsn() as lsn");
    this.begin = rows[0].lsn;
  }

  /** Samples what the database says it is doing, one look after the other. */
  sample(): Promise<void> {
    this.looking = this.looking.then(async () => {
      const { rows } = await this.database.query("select query from pg_stat_activity");
      for (const { query } of rows) this.sampled.add(query);
    });
    return this.looking;
  }

  async beforeClose(): Promise<void> {
    this.duringRun = await this.otherTables();
  }

  /** Reads all rows of all tables that must not contain a comment. */
  private async otherTables(): Promise<string> {
    const { rows } = await this.database.query(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema = any($1) and table_type = 'BASE TABLE' and table_name <> all($2) order by 1`,
      [this.schemas, RELEASED],
    );
    const parts = [];
    for (const { name } of rows)
      parts.push(await this.lines(`select t::text as line from ${name} t`));
    return parts.join("\n");
  }

  private async lines(sql: string): Promise<string> {
    const { rows } = await this.database.query(sql);
    return rows.map(({ line }) => line).join("\n");
  }

  private async statistics(): Promise<string> {
    const { rows } = await this.database.query(
      `select viewname as name from pg_views where viewname like 'pg_stat%' and viewname <> 'pg_stats_ext_exprs'`,
    );
    const statements = "select query as line from pg_stat_statements order by stats_since";
    const parts = [await this.lines(statements), ...this.sampled];
    for (const { name } of rows)
      parts.push(await this.lines(`select t::text as line from ${name} t`));
    return parts.join("\n");
  }

  /**
   * Dumps the memory before the results are read, so that it holds only what the answers and the
   * close have left.
   */
  dumpMemory(): void {
    const jcmd = join(findJdk().home, "bin/jcmd");
    const file = join(this.folder, "server.hprof");
    execFileSync(jcmd, [String(this.server.pid), "GC.heap_dump", file]);
  }

  /** Everything, once all surveys are closed. */
  async read(needles: Needles<Sight>): Promise<void> {
    const { database, findings } = this;
    const look = (trace: string, parts: Iterable<Buffer>, paged = false) =>
      readBytes(trace, parts, needles, findings, paged);
    const text = (content: string) => [Buffer.from(content)];
    const data = join(this.server.home, "pgdata");
    const tables = (path: string) => /base.\d+.\d+(\.\d+)?$/.test(path);

    look("other tables while it runs", text(this.duringRun));
    look("other tables after close", text(await this.otherTables()));
    look("pg_stat", text(await this.statistics()));
    await database.query("checkpoint");
    look("COPY of the table", await this.copies());
    for (const schema of this.schemas) {
      await readColumns(database, schema, findings);
      await readPages(database, schema, needles, findings);
      await readRecords(database, this.begin, schema, needles, findings);
    }
    look("raw files", filesIn(data, tables), true);
    const { rows } = await database.query("select pg_walfile_name(pg_current_wal_lsn()) as last");
    look("WAL bytes", logBytes(join(data, "pg_wal"), rows[0].last));
    look("file copy", filesIn(join(this.folder, "copy"), tables), true);
    look("WAL of the file copy", logBytes(join(this.folder, "copy/pg_wal"), rows[0].last));
    look(
      "PostgreSQL's log",
      filesIn(this.server.home, (path) => path.endsWith("postgresql.log")),
    );
    look("application log", [
      ...filesIn(this.folder, (path) => path.endsWith(".log")),
      Buffer.from(this.server.takeTranscript()),
    ]);
    look(
      "memory after close",
      filesIn(this.folder, (path) => /hprof|heapsnapshot/.test(path)),
    );
    this.requireTalkative();
    const temporary = [this.server.temporary, join(this.folder, "tmp")];
    look(
      "temporary files",
      temporary.flatMap((folder) => [...filesIn(folder)]),
    );
    await this.afterVacuum(needles);
    look("raw files after vacuum", filesIn(data, tables), true);
  }

  /** Tenward logs what it was asked to: the way of an answer, the lowest level, and what it silences by itself. */
  private requireTalkative(): void {
    const log = readFileSync(join(this.folder, "server.log"), "utf8");
    for (const [what, line] of Object.entries({
      "the way of an answer": /\/api\/r\/answers/,
      [LOWEST]: new RegExp(` ${LOWEST} +\\[`),
      "a silenced category": /^\S+ \S+ .*\[com\.git\.kag\./m,
    })) {
      if (!line.test(log)) throw new Error(`The log does not show ${what}`);
    }
    if (/ TRACE +\[/.test(log)) throw new Error(`The build writes what is below ${LOWEST}`);
  }

  private async afterVacuum(needles: Needles<Sight>): Promise<void> {
    await this.stage.snapshot.end();
    for (const schema of this.schemas) await this.database.query(`vacuum ${schema}.comment`);
    for (const table of ["answer", "ballot", "invite"]) {
      await this.database.query(`vacuum public.${table}`);
    }
    await this.database.query("checkpoint");
    for (const schema of this.schemas) {
      await readPages(this.database, schema, needles, this.findings, " after vacuum");
    }
  }

  private async copies(): Promise<Buffer[]> {
    const folder = join(this.folder, "copies");
    mkdirSync(folder, { mode: 0o777 });
    for (const schema of this.schemas) {
      await this.database.query(`copy ${schema}.comment to '${join(folder, schema)}'`);
    }
    await this.database.query(`copy named_answer to '${join(folder, "public.named_answer")}'`);
    return readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  }
}
