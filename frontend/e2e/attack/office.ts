import { appendFileSync, writeFileSync } from "node:fs";
import { expect } from "@playwright/test";
import type { components } from "../../app/src/shared/api/schema";
import { sure } from "../../demo/session";
import { answer } from "../../respond/src/protocol/client";
import { Lead } from "../lead";
import { Mailbox } from "../mailbox";
import { TenwardServer } from "../server";
import { type Answer, type Figure, published, ratingOf } from "./naive";

export const K = 4;
export const HOST = "nordhafen.example";
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** A survey that was launched, answered and closed, or refused. */
export interface Round {
  /** Names of those who answered; a lead can learn that much at the desk. */
  answered: string[];
  /** Why it was refused; nothing where it ran. */
  problem: string | undefined;
  /** Its question got no figures, as its launch decided. */
  inexact?: true;
  /** Tenward tells this instead. */
  told?: string[];
  /** This person answered under their name beside them. */
  named?: string;
  /** Their rating is not shown, as they may have answered without a name. */
  unrated?: boolean;
  /** These figures were released. */
  figures: Figure[];
}

/** A lead who wants to know what one person said, with a server and a mail server of their own. */
export class Office {
  readonly lead: Lead;
  groupId = "";
  /** The server's clock is ahead by this much. */
  ahead = 0;
  /** Maps names to ids; answers are by name as well. */
  readonly ids = new Map<string, string>();
  readonly answers = new Map<string, Answer>();

  private constructor(
    readonly mailbox: Mailbox,
    readonly server: TenwardServer,
  ) {
    this.lead = new Lead(server.url);
  }

  static async open(): Promise<Office> {
    const mailbox = await Mailbox.open();
    const office = new Office(mailbox, await TenwardServer.start(mailbox.environment));
    await office.lead.setUp(office.server.setupUrl);
    const groups = await office.lead.groups();
    office.groupId = groups.items.find(({ kind }) => kind === "team")?.id ?? "";
    return office;
  }

  async close(): Promise<void> {
    await this.server.dispose();
    await this.mailbox.close();
  }

  later(milliseconds: number): void {
    this.ahead += milliseconds;
    writeFileSync(this.server.clock, String(this.ahead));
  }

  /** Returns a time this far ahead, as a local time of UTC. */
  local = (milliseconds: number) =>
    new Date(Date.now() + this.ahead + milliseconds).toISOString().slice(0, 16);

  /** People of the team. @returns their names */
  team(name: string, n: number): Promise<string[]> {
    return this.people(
      Array.from({ length: n }, (_, i) => `${name} ${i + 1}`),
      HOST,
    );
  }

  /** @param host of their addresses; without one they have none */
  async people(names: string[], host = ""): Promise<string[]> {
    const [added] = await this.lead.addPeople({ team: names }, host);
    for (const [i, person] of names.entries()) this.know(person, added?.personIds[i] ?? "", i);
    return names;
  }

  know(person: string, id: string, i: number): void {
    this.ids.set(person, id);
    this.answers.set(person, { rating: ((3 * i + 6) % 10) + 1 });
  }

  audience = (people: string[]) => ({
    groupId: this.groupId,
    personIds: people.map((person) => this.ids.get(person) ?? ""),
  });

  rename = (person: string, name: string, email?: string) =>
    this.change(person, email ? { name, email } : { name });

  change(person: string, body: components["schemas"]["PersonChange"]) {
    const path = { personId: this.ids.get(person) ?? "" };
    return sure(
      this.lead.api.PATCH("/api/people/{personId}", {
        params: { path, header: { "If-Match": "*" } },
        body,
        headers: { "Content-Type": "application/merge-patch+json" },
      }),
    );
  }

  ratingBy = (person: string) => this.answers.get(person)?.rating ?? 0;

  /** Launches a draft, has these people answer through links from the sheet, and closes it. */
  async play(surveyId: string, questionId: string, answered: string[]): Promise<Round> {
    const { error } = await this.lead.tryLaunch(surveyId);
    if (error) return { answered, problem: slug(error), figures: [] };
    const links = await this.lead.links(surveyId);
    for (const [i, person] of answered.entries()) {
      await answer(links[i] ?? "", { [questionId]: { rating: this.ratingBy(person) } });
    }
    return this.released(surveyId, questionId, answered);
  }

  /** Closes it as early as can be, and reads what the release rules let through. */
  async released(surveyId: string, questionId: string, answered: string[]): Promise<Round> {
    const path = { surveyId };
    // Refused for a vote, in which nothing is rated.
    await this.lead.api.POST("/api/surveys/{surveyId}/self-rating/waive", { params: { path } });
    const closing = { closesLocal: this.local(DAY + 2 * MINUTE), zone: "UTC" };
    await sure(
      this.lead.api.POST("/api/surveys/{surveyId}/closing-times", {
        params: { path },
        body: closing,
      }),
    );
    this.later(DAY + 6 * MINUTE);
    await expect
      .poll(async () => (await this.lead.survey(surveyId)).resultsReady, { timeout: 120_000 })
      .toBe(true);
    const { items } = await this.lead.results(surveyId);
    const item = items.find((one) => one.questionId === questionId);
    const [total] = item?.blocks ?? [];
    const told = [
      ...(item?.inexact ?? []).flatMap(({ change }) => change ?? []),
      ...(item?.outcome ? [item.outcome] : []),
    ];
    if (!total) return { answered, problem: undefined, inexact: true, told, figures: [] };
    expect(total.n).toBe(answered.length);
    const figures = [{ people: answered, mean: total.mean, words: [] }];
    return { answered, problem: undefined, figures };
  }

  /** Lists people whose rating follows from the figures. */
  solved = (people: string[], figures: Figure[]) =>
    people.filter((person) => ratingOf(person, figures) === this.answers.get(person)?.rating);

  /**
   * Compares what follows from the real release with what follows from a naive tool's figures of
   * the same answers.
   * @param victim the one person who is missing or alone in a round
   * @param accomplices whose answers the lead knows
   */
  compare(
    attack: string,
    victim: string,
    people: string[],
    rounds: Round[],
    accomplices: string[] = [],
  ): void {
    const alone = (ones: string[]) => ones.flatMap((one) => published([[one]], this.answers, 1));
    const signed = (all: Round[]) => alone(all.flatMap(({ named }) => named ?? []));
    const known = alone(accomplices);
    const running = rounds.filter(({ problem }) => !problem);
    const shown = running.flatMap(({ figures }) => figures);
    const unknown = people.filter((person) => !rounds.some(({ named }) => named === person));
    const victims = unknown.filter((person) => !accomplices.includes(person));
    const byName = signed(running.filter(({ unrated }) => !unrated));
    const ours = this.solved(victims, [...shown, ...byName, ...known]);
    const all = rounds.map(({ answered }) => answered);
    const naive = this.solved(victims, [
      ...published(all, this.answers, K),
      ...signed(rounds),
      ...known,
    ]);
    const refused = rounds.flatMap(({ problem }) => problem ?? []);
    const inexact = rounds.filter((round) => round.inexact).length;
    const told = rounds.flatMap((round) => round.told ?? []);
    const why = refused.length > 0 ? ` (${[...new Set(refused)].join()})` : "";
    const beside = told.length > 0 ? ` (${told.join()})` : "";
    report(
      attack,
      `${refused.length} of ${rounds.length} refused${why}, ${inexact} without figures${beside}; ${countOf(ours, people)}`,
      countOf(naive, people),
    );
    // Or there would be nothing to compare with.
    expect(rounds[0]?.figures).toHaveLength(1);
    expect(naive).toContain(victim);
    expect(ours).toEqual([]);
  }
}

/** Writes a line of the table in `docs/attack.md`. */
export function report(attack: string, ours: string, naive: string): void {
  const row = `| ${attack} | ${ours} | ${naive} |\n`;
  process.stdout.write(row);
  if (process.env.TENWARD_FIGURES) appendFileSync(process.env.TENWARD_FIGURES, row);
}

export const countOf = (people: string[], all: string[]) =>
  people.length === 0 ? "nobody's rating" : `the rating of ${people.length} of ${all.length}`;

export const slug = (problem: { type: string } | undefined) =>
  problem?.type.replace("/problems/", "");
