import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "@playwright/test";
import type { Client } from "pg";
import { addressOf } from "../database";
import { Lead } from "../lead";
import { TenwardServer } from "../server";
import { copyFiles, listenIn, loud } from "./administrator";
import type { Known } from "./clocks";
import { openAll } from "./evidence/copied-key";
import type { Findings } from "./evidence/findings";
import { needlesFor } from "./evidence/sights";
import { Snoop } from "./evidence/snoop";
import { type Entry, ReverseProxy } from "./proxy";
import { linkOf, respond } from "./respondents";
import { type Author, authors, type Dice, markOf, type Survey, shuffled } from "./survey";
import { TwinProcess } from "./twin/process";
import { schemaOf, type VariantName, variants } from "./twin/variants";

/** How many surveys, of how many people each. */
export interface Plan {
  n: number;
  tenward: number;
  /** Of each naive twin. */
  twins: number;
}

export interface Played {
  surveys: Survey[];
  known: Map<Author, Known>;
  findings: Findings;
}

/** In milliseconds: the longest pause between two people. */
const PAUSE = 20;
const AT_ONCE = 4;

/** One server from its first start to its end, with the naive twins on the same PostgreSQL. */
export class Round {
  private readonly surveys: Survey[] = [];
  private readonly tokens = new Map<Author, string>();
  private readonly stored = new Map<string, number>();
  private readonly ballots = new Map<string, string>();

  private constructor(
    private readonly server: TenwardServer,
    private readonly database: Client,
    private readonly lead: Lead,
    private readonly twin: TwinProcess,
    private readonly proxies: Record<"tenward" | "twin", ReverseProxy>,
    private readonly snoop: Snoop,
    private readonly dice: Dice,
  ) {}

  static async play(plans: Plan[], dice: Dice, isLoud: boolean): Promise<Played> {
    const folder = mkdtempSync(join(tmpdir(), "tenward-attack-"));
    mkdirSync(join(folder, "tmp"));
    const ends: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
    try {
      const server = await TenwardServer.start({
        JDK_JAVA_OPTIONS: `-Djava.io.tmpdir=${join(folder, "tmp")}`,
        ...(isLoud && loud(join(folder, "server.log"))),
      });
      ends.push(() => server.dispose());
      const lead = new Lead(server.url);
      await lead.setUp(server.setupUrl);
      const database = await listenIn(server);
      ends.push(() => database.end());
      const twin = await TwinProcess.start(addressOf(server.home), folder);
      ends.push(() => twin.stop());
      const proxies = {
        tenward: await ReverseProxy.before(server.url),
        twin: await ReverseProxy.before(twin.url),
      };
      ends.push(
        () => proxies.tenward.stop(),
        () => proxies.twin.stop(),
      );
      const schemas = ["tenward", ...Object.keys(variants)].map(schemaOf);
      const snoop = new Snoop(server, database, schemas, folder);
      return await new Round(server, database, lead, twin, proxies, snoop, dice).run(plans);
    } finally {
      for (const end of ends.reverse()) await end();
    }
  }

  private async run(plans: Plan[]): Promise<Played> {
    await this.snoop.begins();
    for (const plan of plans) await this.launch(plan);
    await this.answer();
    await this.lookBeforeClose();
    for (const { id, target } of this.surveys) {
      await (target === "tenward" ? this.lead.close(id) : this.twin.close(id));
    }
    for (const { id } of this.ours()) {
      const ready = async () => (await this.lead.survey(id)).resultsReady ?? false;
      await expect.poll(ready, { timeout: 120_000 }).toBe(true);
    }
    this.snoop.dumpMemory();
    await this.twin.dumpMemory();
    await this.snoop.read(needlesFor(this.surveys, this.tokens));
    return { surveys: this.surveys, known: this.known(), findings: this.snoop.findings };
  }

  private ours = () => this.surveys.filter(({ target }) => target === "tenward");

  private async launch({ n, tenward, twins }: Plan): Promise<void> {
    const { dice, surveys, proxies } = this;
    const names = Array.from({ length: n }, (_, i) => `Person ${i + 1} of ${n}`);
    const audience = await this.lead.addPeople({ team: names });
    const add = (id: string, target: string, links: string[]) => {
      // Where sizes are the attack, they differ enough without.
      const long = surveys.length % 3 === 2 && target !== "not padded";
      surveys.push({ id, target, long, authors: authors(links, names, long, dice) });
    };
    for (let i = 0; i < tenward; i++) {
      const id = await this.lead.launch(`${n} people, ${i + 1}`, audience);
      const links = await this.lead.links(id);
      const mixed = shuffled(n, dice).map((j) =>
        links[j]?.replace(/^.*(?=\/r\/)/, proxies.tenward.url),
      );
      add(id, "tenward", mixed as string[]);
    }
    const { rows } = await this.database.query(
      "select manifest from public.survey where invited_count = $1 limit 1",
      [n],
    );
    for (const variant of Object.keys(variants) as VariantName[]) {
      for (let i = 0; i < twins; i++) {
        const { id, links } = await this.twin.launch(variant, rows[0].manifest, n);
        add(
          id,
          variant,
          links.map((link) => proxies.twin.url + link),
        );
      }
    }
  }

  /** All people of all surveys in one random order; halfway the files are copied. */
  private async answer(): Promise<void> {
    const people = this.surveys.flatMap((survey) =>
      survey.authors.map((author) => ({ survey, author })),
    );
    const queue = shuffled(people.length, this.dice).flatMap((i) => people[i] ?? []);
    const half = queue.length / 2;
    const busy = new Set<Survey>();
    const work = async (until: number) => {
      while (queue.length > until) {
        // In life minutes lie between two people of one survey: here they never answer at once.
        const [next] = queue.splice(
          queue.findIndex(({ survey }) => !busy.has(survey)),
          1,
        );
        if (!next) return;
        busy.add(next.survey);
        await pause(this.dice.between(0, PAUSE));
        const { token } = await respond(next.survey, next.author);
        busy.delete(next.survey);
        this.tokens.set(next.author, token);
        await this.snoop.sample();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, () => work(half)));
    await copyFiles(this.database, this.server, join(this.snoop.folder, "copy"));
    await Promise.all(Array.from({ length: AT_ONCE }, () => work(0)));
  }

  /** With a copied key boxes can be opened now, for the attack that has nothing but that. */
  private async lookBeforeClose(): Promise<void> {
    await this.snoop.beforeClose();
    for (const schema of new Set(this.surveys.map(({ target }) => schemaOf(target)))) {
      const { rows: boxes } = await this.database.query(
        `select encode(token_hash, 'hex') as hash, octet_length(box) as bytes from ${schema}.answer`,
      );
      for (const { hash, bytes } of boxes) this.stored.set(hash, bytes);
      const { rows: ballots } = await this.database.query(
        `select invite_id, encode(blinded_hash, 'hex') as hash from ${schema}.ballot`,
      );
      for (const { invite_id, hash } of ballots) this.ballots.set(invite_id, hash);
    }
    for (const { id } of this.ours()) {
      for (const { mark, tokenHash } of await openAll(this.database, this.server.keys, id)) {
        this.opened(mark, tokenHash);
      }
    }
    for (const { authors, target } of this.surveys) {
      if (target === "tenward") continue;
      // A twin keeps its key in memory; what it would open is known.
      for (const author of authors) this.opened(markOf(author.comment), this.tokenHash(author));
    }
  }

  private opened(mark: string, tokenHash: string): void {
    const sortable = Number.parseInt(tokenHash.slice(0, 12), 16);
    this.snoop.findings.see("token of the opened box", mark, sortable);
  }

  private tokenHash(author: Author): string {
    const token = Buffer.from(this.tokens.get(author) ?? "", "base64url");
    return createHash("sha256").update(token).digest("hex");
  }

  /** Puts the access log beside the people. */
  private known(): Map<Author, Known> {
    const log = [...this.proxies.tenward.log, ...this.proxies.twin.log];
    const entry = (address: string, method: string) => {
      const found = log.find((line) => line.address === address && line.method === method);
      if (!found) throw new Error(`No ${method} from ${address}`);
      return found;
    };
    const ballots = log.filter(({ path }) => path === "/api/r/ballots");
    const known = (author: Author): Known => {
      const tokenHash = this.tokenHash(author);
      const stored = this.stored.get(tokenHash);
      const ballotHash = this.ballots.get(linkOf(author).inviteId);
      return {
        put: entry(author.address, "PUT"),
        ballot: ballots.find(({ address }) => address === author.address) as Entry,
        token: this.tokens.get(author) ?? "",
        tokenHash,
        ...(stored && { stored }),
        ...(ballotHash && { ballotHash }),
      };
    };
    const all = this.surveys.flatMap(({ authors }) => authors);
    return new Map(all.map((author) => [author, known(author)]));
  }
}
