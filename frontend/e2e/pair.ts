import { expect, test as plain } from "@playwright/test";
import { type Server, serverAt } from "../respond/src/protocol/server";
import { addressOf, asIfMailed, sql } from "./database";
import { Lead } from "./lead";
import { TenwardServer } from "./server";

const names = (group: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${group} ${i + 1}`);

/** Two processes on one database and one folder of keys, and a lead. */
export class Pair {
  private constructor(
    readonly first: TenwardServer,
    readonly second: TenwardServer,
    readonly lead: Lead,
  ) {}

  /** @param java options of both virtual machines; unless given, those for a short life */
  static async start(java?: string[]): Promise<Pair> {
    const first = await TenwardServer.start({}, java);
    const shared = { TENWARD_DATABASE_URL: addressOf(first.home), TENWARD_KEYS: first.keys };
    try {
      const lead = new Lead(first.url);
      // Before the second one starts and prints another code.
      await lead.setUp(first.setupUrl);
      return new Pair(first, await TenwardServer.start(shared, java), lead);
    } catch (error) {
      await first.dispose();
      throw error;
    }
  }

  /** Returns the server of a call: every other call goes to the other process. */
  at = (i: number): Server => serverAt(i % 2 ? this.second.url : this.first.url);

  /** Asks people of its own, because whoever is asked again within 60 days gets no figures. */
  async launch(title: string) {
    const people = { team: names(`${title} team`, 9), client: names(`${title} client`, 6) };
    const surveyId = await this.lead.launch(title, await this.lead.addPeople(people));
    return { surveyId, links: await this.lead.links(surveyId) };
  }

  /** Moves the closing time as no lead can. @param seconds from now */
  async closesIn(surveyId: string, seconds: number): Promise<void> {
    await sql(
      this.first.home,
      "update survey set closes_at = now() + make_interval(secs => $2) where survey_id = $1",
      [surveyId, seconds],
    );
  }

  /** Closes at both processes at once. */
  async close(surveyId: string): Promise<void> {
    await asIfMailed(this.first.home);
    const all = [this.lead.close(surveyId), this.lead.via(this.second.url).close(surveyId)];
    const done = await Promise.allSettled(all);
    expect(done.map(({ status }) => status)).toContain("fulfilled");
    await this.released(surveyId);
  }

  /** Waits until both processes serve the results. */
  async released(surveyId: string): Promise<void> {
    for (const { url } of [this.first, this.second]) {
      const lead = this.lead.via(url);
      await expect.poll(async () => (await lead.survey(surveyId)).resultsReady ?? false).toBe(true);
    }
  }

  async dispose(): Promise<void> {
    await this.second.dispose();
    await this.first.dispose();
  }
}

/** All voting specs share one pair, because starting one takes longer than any of them. */
export const test = plain.extend<object, { pair: Pair }>({
  pair: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
    async ({}, use) => {
      const pair = await Pair.start();
      await use(pair);
      await pair.dispose();
    },
    { scope: "worker", timeout: 600_000 },
  ],
});
