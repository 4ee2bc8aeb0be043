import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "@playwright/test";
import type { Answers } from "../respond/src/protocol/plaintext";
import type { chance } from "./chance";
import { asIfMailed, handOver } from "./database";
import type { Lead } from "./lead";
import { Crashed, persist } from "./persist";
import { backends, kill9, postmaster } from "./postgres";
import { checkReleased, codesOf, said } from "./released";
import type { TenwardServer } from "./server";

export type Dice = ReturnType<typeof chance>;

/** One of these dies at a random moment. */
export const victims = ["server", "PostgreSQL", "a connection", "both"] as const;
export type Victim = (typeof victims)[number];

/** One survey that meets one death after the other, and must lose nothing. */
export class Drill {
  readonly codes: Promise<string>[] = [];
  readonly wanted: Answers[] = [];
  surveyId = "";
  private links: string[] = [];
  private underWay = 0;

  constructor(
    private readonly server: TenwardServer,
    private readonly lead: Lead,
    private readonly dice: Dice,
    private readonly title: string,
  ) {}

  async launch(audience: Parameters<Lead["launch"]>[1]): Promise<void> {
    while (!this.surveyId) {
      // A connection that died in the pool fails once; the draft it leaves is nobody's trouble.
      this.surveyId = await this.lead.launch(this.title, audience).catch(unavailable);
    }
    this.links = await this.lead.links(this.surveyId);
  }

  /** The next person opens the link, if one is left. @param later in milliseconds, at most */
  begin(later = 0): void {
    const i = this.codes.length;
    if (i === this.links.length) return;
    const answers = said(`${this.title}.${i}`, this.dice);
    this.wanted.push(answers);
    const code = this.persist(this.links[i] ?? "", answers, this.dice.between(0, later));
    code.catch(() => {});
    this.codes.push(code);
  }

  beginAll(later: number): void {
    while (this.codes.length < this.links.length) this.begin(later);
  }

  /** Tabs crash now and then. */
  private async persist(link: string, answers: Answers, later: number): Promise<string> {
    this.underWay++;
    try {
      await pause(later);
      return await persist(link, answers, async () => {
        await pause(this.dice.between(20, 300));
        if (this.dice.between(0, 9) === 0) throw new Crashed();
      });
    } finally {
      this.underWay--;
    }
  }

  /** Kills the victim within so many milliseconds; what is left is started again. */
  async kill(victim: Victim, within: number): Promise<void> {
    await pause(this.dice.between(0, within));
    const { home } = this.server;
    if (victim === "a connection") {
      const all = backends(home);
      kill9(all[this.dice.between(0, all.length - 1)]);
    }
    if (victim === "PostgreSQL" || victim === "both") kill9(postmaster(home));
    if (victim === "server" || victim === "both") {
      await this.server.kill9();
      await this.server.restart();
    }
  }

  /**
   * Dies at the step that its agent waits for, and starts again.
   *
   * @param agent what is to die next, as CrashAgent.java reads it
   * @returns false when it got past the step, as when another thread had done the work
   */
  async dieAt(agent: string): Promise<boolean> {
    const met = await this.server.died(() => this.isReady());
    const now = new Date();
    if (!met) await this.server.stop();
    await this.server.restart(agent);
    // It may have died again, with its PostgreSQL, before anybody could look.
    await handOver(this.server.home, now).catch(() => {});
    return met;
  }

  /**
   * Does this again and again until PostgreSQL has died at the step, and brings it back.
   *
   * @param instead see {@link TenwardServer.died}
   * @returns whether it has died
   */
  async databaseDiesAt(
    step: string,
    act: () => unknown,
    instead = async () => false,
  ): Promise<boolean> {
    const died = `PostgreSQL was killed at ${step}\n`;
    for (let tries = 0; !this.server.output.includes(died); tries++) {
      // Who is under way will come to the step: a slow machine must not use up all links before.
      if (tries === 0 || (tries % 40 === 0 && this.underWay === 0)) await act();
      if (tries === 1200)
        throw new Error(
          `PostgreSQL has not died at ${step}; ${this.underWay} of ${this.codes.length} people are under way: ${this.server.output}`,
        );
      await pause(50);
      // Whatever is at work says so every three seconds; where PostgreSQL is just dead, the next turn will do.
      if (tries % 20 === 19) {
        await handOver(this.server.home, new Date(Date.now() - 8000)).catch(() => {});
        if (await instead()) return false;
      }
    }
    return true;
  }

  async answered(): Promise<void> {
    const codes = await Promise.all(this.codes);
    expect(new Set(codes).size).toBe(this.links.length);
    const counts = () => this.lead.counts(this.surveyId).catch(() => undefined);
    await expect
      .poll(async () => (await counts())?.answered, { timeout: 60_000 })
      .toBe(codes.length);
  }

  /** Asks for the close; whether that was heard shows later. */
  close = (): Promise<unknown> =>
    asIfMailed(this.server.home)
      .then(() => this.lead.close(this.surveyId))
      .catch(() => undefined);

  /** Tells whether the results can be read. */
  isReady = async (): Promise<boolean> => {
    const survey = await this.lead.survey(this.surveyId).catch(() => undefined);
    return survey?.resultsReady ?? false;
  };

  /** Closes what is still open, and finds everything as it was said. */
  async check(): Promise<void> {
    await this.released();
    const codes = await Promise.all(this.codes);
    await checkReleased(this.lead, this.surveyId, this.wanted, codes);
    const keys = join(this.server.keys, this.surveyId);
    expect(existsSync(keys), "keys are gone").toBe(false);
    // A busy machine may show those of Vert.x, which watches its threads.
    const busy = /VertxException: Thread blocked(\n\s+at .*)+/g;
    const trace = /.*\n?.*(Exception in thread|\n\s+at io\.tenward)[\s\S]{0,2000}/;
    const printed = this.server.takeTranscript().replace(busy, "");
    expect(trace.exec(printed)?.[0] ?? "", "a stack trace was printed").toBe("");
  }

  /** Counts acknowledged answers that are missing, and counted ones that were never sent. */
  async receipts() {
    await this.released();
    const codes = await Promise.all(this.codes);
    const counted = codesOf((await this.lead.receipts(this.surveyId)).counted);
    const missing = codes.filter((code) => !counted.includes(code)).length;
    const twice = counted.length - (codes.length - missing);
    return { acknowledged: codes.length, lost: missing, twice };
  }

  private async released(): Promise<void> {
    const closed = async () => {
      const ready = await this.isReady();
      if (!ready) await this.close();
      return ready;
    };
    await expect.poll(closed, { timeout: 120_000 }).toBe(true);
  }
}

function unavailable(error: Error): string {
  if (!error.message.startsWith("503 ")) throw error;
  return "";
}
