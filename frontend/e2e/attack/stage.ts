import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "pg";
import { addressOf } from "../database";
import { Lead } from "../lead";
import { asDelivered, TenwardServer } from "../server";
import { holdSnapshot, listenIn, loud } from "./administrator";
import { ReverseProxy } from "./proxy";
import { TwinProcess } from "./twin/process";

/** One server and the naive twins on the same PostgreSQL, each behind a reverse proxy, and somebody who listens in. */
export interface Stage {
  server: TenwardServer;
  lead: Lead;
  twin: TwinProcess;
  database: Client;
  /** Open from the beginning until it is ended. */
  snapshot: Client;
  proxies: { tenward: ReverseProxy; twin: ReverseProxy };
  /** The administrator's, for logs, copies and dumps. */
  folder: string;
}

/** Surveys can go by mail, whose labels are attacked, too; none of it leaves. */
const NO_MAIL = {
  TENWARD_SMTP_HOST: "127.0.0.1",
  TENWARD_SMTP_PORT: "1",
  TENWARD_SMTP_TLS: "none",
  TENWARD_SMTP_FROM: "tenward@nordhafen.example",
};

export interface Manner {
  /** A twin takes as long as a text is, for the attack by a clock. */
  timed?: boolean;
  /** Boxes are sent again, and to other groups, this often; once by default. */
  boxes?: number;
}

export async function onStage<T>(manner: Manner, play: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "tenward-attack-"));
  mkdirSync(join(folder, "tmp"));
  const ends: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const begin = async <S>(started: Promise<S>, end: (one: S) => unknown): Promise<S> => {
    const one = await started;
    ends.push(() => end(one));
    return one;
  };
  try {
    const server = await begin(
      TenwardServer.start({ ...loud(join(folder, "server.log")), ...NO_MAIL }, asDelivered),
      (one) => one.dispose(),
    );
    const lead = new Lead(server.url);
    await lead.setUp(server.setupUrl);
    const database = await begin(listenIn(server), (one) => one.end());
    const snapshot = await begin(holdSnapshot(server), (one) => one.end());
    const twin = await begin(
      TwinProcess.start(addressOf(server.home), folder, manner.timed),
      (one) => one.stop(),
    );
    const proxies = {
      tenward: await begin(ReverseProxy.before(server.url), (one) => one.stop()),
      twin: await begin(ReverseProxy.before(twin.url), (one) => one.stop()),
    };
    return await play({ server, lead, twin, database, snapshot, proxies, folder });
  } finally {
    for (const end of ends.reverse()) await end();
  }
}
