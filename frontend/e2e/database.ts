import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";

/** Where the server's own PostgreSQL listens, as it keeps it in its home. */
function addressOf(home: string): string {
  const pid = readFileSync(join(home, "pgdata/postmaster.pid"), "utf8");
  const password = readFileSync(join(home, "database-password"), "utf8").trim();
  return `postgresql://tenward:${password}@127.0.0.1:${pid.split("\n")[3]}/postgres`;
}

/** How many rows are left in the tables that must be empty once a survey is closed. */
export async function left(home: string): Promise<Record<string, number>> {
  const client = new Client(addressOf(home));
  await client.connect();
  try {
    const rows: Record<string, number> = {};
    for (const table of ["invite", "ballot", "decline", "answer"]) {
      const { rows: found } = await client.query(`select count(*)::int as n from ${table}`);
      rows[table] = found[0].n;
    }
    return rows;
  } finally {
    await client.end();
  }
}
