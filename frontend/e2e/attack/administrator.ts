import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { root } from "../../../scripts/lib/paths.mjs";
import { connect } from "../database";
import type { TenwardServer } from "../server";

/**
 * An administrator may set this without changing Tenward itself: everything is logged, nothing is
 * cleaned up, and the write-ahead log is kept. It takes effect with a restart of the server.
 */
const CURIOUS = [
  "alter system set shared_preload_libraries = 'pg_stat_statements'",
  "alter system set pg_stat_statements.max = 100000",
  "alter system set track_commit_timestamp = on",
  "alter system set track_activity_query_size = '64kB'",
  "alter system set wal_keep_size = '8GB'",
  "alter system set autovacuum = off",
  // What stands on the server's command line wins over the file, but not over the role.
  "alter role tenward set log_statement = 'all'",
  "alter role tenward set log_min_messages = 'log'",
  "alter role tenward set log_error_verbosity = 'verbose'",
];

const EXTENSIONS = ["pageinspect", "pg_walinspect", "pg_stat_statements"];

/**
 * Lists the log categories that Tenward silences, because an administrator can turn them on again
 * like any other setting.
 */
function silenced(): Record<string, string> {
  const file = join(root, "backend/src/main/resources/application.properties");
  const names = readFileSync(file, "utf8").match(/^quarkus\.log\.category\.".+"\.level(?==)/gm);
  if (!names) throw new Error("No category is silenced any more");
  return Object.fromEntries(names.map((name) => [name.replace(/\W/g, "_").toUpperCase(), "TRACE"]));
}

/** The log of Tenward is asked for everything; what the build leaves out is below this. */
export const LOWEST = "DEBUG";

/** Tenward's own log at every level, and its access log. */
export const loud = (file: string): Record<string, string> => ({
  QUARKUS_LOG_LEVEL: "TRACE",
  QUARKUS_LOG_FILE_ENABLED: "true",
  QUARKUS_LOG_FILE_PATH: file,
  QUARKUS_LOG_FILE_LEVEL: "TRACE",
  QUARKUS_LOG_FILE_JSON_ENABLED: "false",
  QUARKUS_LOG_FILE_ROTATION_MAX_FILE_SIZE: "2G",
  QUARKUS_LOG_CONSOLE_LEVEL: "WARN",
  QUARKUS_HTTP_ACCESS_LOG_ENABLED: "true",
  ...silenced(),
});

export async function listenIn(server: TenwardServer): Promise<Client> {
  const before = await connect(server.home);
  for (const setting of CURIOUS) await before.query(setting);
  await before.end();
  await server.stop();
  await server.restart();
  const database = await connect(server.home);
  // Our own questions are not what they are about.
  await database.query("set log_statement = 'none'; set pg_stat_statements.track = 'none'");
  for (const extension of EXTENSIONS) await database.query(`create extension ${extension}`);
  return database;
}

/** An open snapshot: until it ends, PostgreSQL clears away no row that is deleted. */
export async function holdSnapshot(server: TenwardServer): Promise<Client> {
  const holder = await connect(server.home);
  await holder.query("begin isolation level repeatable read; select 1");
  return holder;
}

/** A backup of the files while it runs, as the manual of PostgreSQL tells to make it. */
export async function copyFiles(database: Client, server: TenwardServer, to: string) {
  await database.query("select pg_backup_start('attack', fast => true)");
  copyFolder(join(server.home, "pgdata"), to);
  await database.query("select pg_backup_stop(wait_for_archive => false)");
  copyFolder(join(server.home, "pgdata/pg_wal"), join(to, "pg_wal"));
}

/** PostgreSQL goes on meanwhile: what it removes or renames is left out, as the manual allows. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) ifThere(() => copyFolder(source, target));
    else if (entry.name !== "postmaster.pid") ifThere(() => copyFileSync(source, target));
  }
}

function ifThere(copy: () => void): void {
  try {
    copy();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
