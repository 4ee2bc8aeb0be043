import pg from "pg";

/** The administrator's own connection to the server's PostgreSQL. */
export async function connect(server) {
  const { PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE } = server.database;
  const client = new pg.Client({
    host: PGHOST,
    port: Number(PGPORT),
    user: PGUSER,
    password: PGPASSWORD,
    database: PGDATABASE,
  });
  await client.connect();
  return client;
}
