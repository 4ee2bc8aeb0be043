import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";

/** Returns the address of the server's own PostgreSQL, from its home folder. */
export function addressOf(home: string): string {
  const pid = readFileSync(join(home, "pgdata/postmaster.pid"), "utf8");
  const password = readFileSync(join(home, "database-password"), "utf8").trim();
  return `postgresql://tenward:${password}@127.0.0.1:${pid.split("\n")[3]}/postgres`;
}

/** A connection as PostgreSQL's superuser, which the administrator is. */
export async function connect(home: string): Promise<Client> {
  const client = new Client(addressOf(home));
  // Where PostgreSQL dies, the query that was under way says so; between two of them it is nobody's trouble.
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** Runs one statement on the server's own PostgreSQL. */
export async function sql(home: string, text: string, values: unknown[] = []) {
  const client = await connect(home);
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Marks every link as sent by an email to its person alone, so that a survey can be closed once
 * everyone has answered.
 */
export const asIfMailed = (home: string) => sql(home, "update survey set all_handed_out = false");

/** Moves all released surveys two months back, so that asking again gives figures. */
export const asIfLongAgo = (home: string) =>
  sql(
    home,
    `update survey set launched_at = launched_at - interval '61 days', released_at = released_at - interval '61 days'
     where released_at is not null`,
  );

/** Work whose process died is missed after twelve seconds; the next process is not to wait for that each time. */
export async function handOver(home: string, diedBefore: Date): Promise<void> {
  const orphans = "update scheduled_tasks set picked = false where picked and last_heartbeat < $1";
  await sql(home, orphans, [diedBefore]);
}

/** Counts the rows left in the tables that must be empty once a survey is closed. */
export async function left(home: string): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const table of ["invite", "ballot", "decline", "answer", "mail"]) {
    const found = await sql(home, `select count(*)::int as n from ${table}`);
    rows[table] = found[0].n;
  }
  return rows;
}
