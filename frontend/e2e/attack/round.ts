import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "@playwright/test";
import { sure } from "../../demo/session";
import type { Lead } from "../lead";
import { copyFiles } from "./administrator";
import type { Outcome } from "./attack";
import type { Known } from "./clocks";
import { carry, doubled, released, resubmitHere, resubmitThere } from "./copies";
import type { Findings } from "./evidence/findings";
import { Observer } from "./evidence/observer";
import { needlesFor } from "./evidence/sights";
import { Snoop } from "./evidence/snoop";
import { respond } from "./respondents";
import { type Manner, onStage, type Stage } from "./stage";
import {
  type Author,
  authors,
  blocksOf,
  type Dice,
  everybodyIn,
  type Invited,
  markOf,
  type Survey,
  shuffled,
  surveyOf,
  TEXTS,
} from "./survey";
import { schemaOf, type VariantName, variants } from "./twin/variants";

/** Sets the number of surveys, and of people in each. */
export interface Plan {
  /** A group has this many people. */
  n: number;
  /** This many surveys have one group, ... */
  tenward: number;
  /** ... and of two, whose comments carry their group. */
  labelled: number;
  /** Each naive twin has this many. */
  twins: number;
}

/**
 * The plan is large enough that an order which shows two of five people is found among all that are
 * tried: see `power.test.ts`.
 */
export const SHORT: Plan = { n: 10, tenward: 6, labelled: 2, twins: 2 };

export interface Played {
  surveys: Survey[];
  known: Map<Author, Known>;
  findings: Findings;
  /** Holds the results of sending a person's box again. */
  copies: { ours: Outcome[]; twin: Outcome[] };
  /** Holds the results of sending a person's box to another group. */
  carried: { ours: Outcome[]; twin: Outcome[] };
  /** Holds the results of searching for ballots with one blinding factor. */
  repeats: { ours: Outcome[]; twin: Outcome[] };
}

/** Every third survey of one group is a vote, but never one with long texts. */
const isVote = (i: number) => i % 3 === 1;

/** The longest pause between two people, in milliseconds, is this. */
const PAUSE = 20;
const AT_ONCE = 4;

/** Every second survey has a manager among the others who answers under their name. */
export const withNamed = (i: number) => i % 2 === 0;
const NAMED = { named: true } as const;

/** This many people, with the attacker, have their boxes copied. */
const COPIED = 6;

/** Surveys whose boxes were handed in again: of ours in pairs of the same people. */
interface Copied {
  pairs: [Survey, Survey][];
  theirs: Survey[];
}

const namesOf = (what: string, n: number) =>
  Array.from({ length: n }, (_, i) => `${what} ${i} of ${n}`);

/** A server from its first start to its end. */
export const play = (plans: Plan[], dice: Dice, manner: Manner = {}): Promise<Played> =>
  onStage(manner, (stage) => new Round(stage, dice, manner.boxes ?? 1).run(plans));

/** Names the survey and author of the next answer. */
interface Turn {
  survey: Survey;
  author: Author;
}

class Round {
  private readonly surveys: Survey[] = [];
  private readonly observer: Observer;
  private readonly snoop: Snoop;

  constructor(
    private readonly stage: Stage,
    private readonly dice: Dice,
    private readonly boxes: number,
  ) {
    const schemas = ["tenward", ...Object.keys(variants)].map(schemaOf);
    this.snoop = new Snoop(stage, schemas);
    this.observer = new Observer(stage, this.snoop.findings);
  }

  async run(plans: Plan[]): Promise<Played> {
    const { surveys, snoop, observer } = this;
    await snoop.begins();
    for (const plan of plans) await this.launch(plan);
    await this.answer();
    const copied = await this.copy();
    const carried = await this.carry();
    await snoop.beforeClose();
    await observer.beforeClose(surveys);
    await observer.joinByBlinding(surveys);
    const handedIn = [...copied.pairs.flat(), ...copied.theirs];
    await this.close([...surveys, ...handedIn, ...carried.map(({ survey }) => survey)]);
    snoop.dumpMemory();
    await this.stage.twin.dumpMemory();
    await snoop.read(needlesFor(surveys, observer.seen));
    await this.requireReleased();
    const known = observer.known(surveys);
    const copies = await this.comparison(copied);
    const boxes = { copies, carried: await this.arrived(carried) };
    const repeats = { ours: this.repeatsOf("tenward"), twin: this.repeatsOf("not blinded") };
    return { surveys, known, findings: snoop.findings, repeats, ...boxes };
  }

  private repeatsOf = (target: string) =>
    this.observer.repeats
      .filter(({ survey }) => survey.target === target)
      .map(({ outcome }) => outcome);

  private async launch({ n, tenward, labelled, twins }: Plan): Promise<void> {
    const { lead } = this.stage;
    const team = namesOf("Colleague", n);
    // Only where links go by mail may a comment carry its group.
    const host = `${crypto.randomUUID()}.example`;
    const audience = await lead.addPeople({ team }, host);
    const manager = await lead.addPeople({ manager: [`Manager of ${n}`] });
    const asked = (i: number) => (withNamed(i) ? [...audience, ...manager] : audience);
    for (let i = 0; i < tenward; i++) {
      const ask = isVote(i) ? this.vote : this.ours;
      this.surveys.push(await ask(asked(i)));
    }
    const client = namesOf("Client", n);
    if (labelled > 0) audience.push(...(await lead.addPeople({ client }, host)));
    for (let i = 0; i < labelled; i++) this.surveys.push(await this.ours(asked(i), "mail"));
    for (const variant of Object.keys(variants) as VariantName[]) {
      if (variant === "not bound") continue;
      for (let i = 0; i < twins; i++) {
        this.surveys.push(await this.theirs(variant, n, withNamed(i)));
      }
    }
  }

  private launched = 0;

  private ours = async (
    audience: Parameters<Lead["launch"]>[1],
    delivery: Parameters<Lead["launch"]>[2] = "links",
  ): Promise<Survey> =>
    this.asked(await this.stage.lead.launch(`Survey ${this.launched}`, audience, delivery));

  private vote = async (audience: Parameters<Lead["launch"]>[1]): Promise<Survey> => {
    const { lead, database } = this.stage;
    const clauses = TEXTS.map(() => {
      const id = crypto.randomUUID();
      return { id, section: "duty" as const, text: `You do ${id}` };
    });
    const id = await lead.draftVote(clauses, audience);
    await sure(lead.tryLaunch(id));
    // A lead has one vote at a time: this one no longer belongs to their agreement.
    await database.query("update public.agreement set survey_id = null where survey_id = $1", [id]);
    return this.asked(
      id,
      clauses.map((clause) => `clause.${clause.id}`),
    );
  };

  private async asked(id: string, clauses?: string[]): Promise<Survey> {
    const { lead, proxies, database } = this.stage;
    // Without its mail, which leaves after two minutes only, a link stands on the sheet.
    await database.query("delete from public.mail where survey_id = $1", [id]);
    const invited = (await lead.linkSheet(id)).flatMap(({ groupId, kind, links }) =>
      links.map((link) => ({ link, group: groupId, ...(kind === "manager" && NAMED) })),
    );
    return this.survey(id, "tenward", this.mixed(invited), proxies.tenward.url, clauses);
  }

  /** A naive twin asks with the form of one of ours without a named person; it keeps a named answer as it keeps all others. */
  private async theirs(variant: VariantName, n: number, named = false): Promise<Survey> {
    const { database, proxies, twin } = this.stage;
    const { rows } = await database.query(
      "select manifest from public.survey where invited_count = $1 and purpose = 'form' limit 1",
      [n],
    );
    const { id, links } = await twin.launch(variant, rows[0].manifest, named ? n + 1 : n);
    const invited = links.map((link, i) => ({ link, group: "", ...(i === n && NAMED) }));
    return this.survey(id, variant, invited, proxies.twin.url);
  }

  private survey(
    id: string,
    target: string,
    invited: Invited[],
    origin: string,
    clauses?: string[],
  ): Survey {
    const number = this.launched++;
    const votes = clauses !== undefined;
    // What is said to a clause has no room for much.
    const apart = (target === "tenward" && !votes) || target === "not padded";
    const paced = number % 4 === 3 && target === "tenward" && !votes;
    // Where sizes are the attack, they differ enough without.
    const long = number % 3 === 2 && target !== "not padded" && !paced && !votes;
    const there = invited.map((one) => ({
      ...one,
      link: one.link.replace(/^.*(?=\/r\/)/, origin),
    }));
    const people = authors(there, number, { long, apart, paced, votes }, this.dice);
    return surveyOf({ id, target, long, paced, ...(clauses && { clauses }) }, people);
  }

  /**
   * Sends the answers of all surveys in random order; when half of each survey have answered, the
   * files are copied.
   */
  private async answer(): Promise<void> {
    const { database, folder, server } = this.stage;
    const [first, second] = this.halves();
    await this.answerInTurn(first);
    await copyFiles(database, server, join(folder, "copy"));
    await this.answerInTurn(second);
  }

  private halves(): [Turn[], Turn[]] {
    const halves: [Turn[], Turn[]] = [[], []];
    for (const survey of this.surveys) {
      const authors = this.mixed(everybodyIn(survey));
      const half = authors.length / 2;
      for (const [at, author] of authors.entries()) {
        halves[at < half ? 0 : 1].push({ survey, author });
      }
    }
    return [this.mixed(halves[0]), this.mixed(halves[1])];
  }

  private mixed = <T>(all: T[]): T[] =>
    shuffled(all.length, this.dice).flatMap((i) => all[i] ?? []);

  private async answerInTurn(queue: Turn[]): Promise<void> {
    const busy = new Set<Survey>();
    const work = async () => {
      while (queue.length > 0) {
        // In life minutes lie between two people of one survey: here they never answer at once.
        const free = queue.findIndex(({ survey }) => !busy.has(survey));
        const [next] = free < 0 ? [] : queue.splice(free, 1);
        if (!next) {
          await pause(PAUSE);
          continue;
        }
        busy.add(next.survey);
        await pause(this.dice.between(0, PAUSE));
        const seen = await respond(next.survey, next.author);
        busy.delete(next.survey);
        this.observer.seen.set(next.author, seen);
        await this.snoop.sample();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  /** Pairs of surveys of ours and some of the twin, in which somebody hands in the boxes of others. */
  private async copy(): Promise<Copied> {
    const audience = await this.stage.lead.addPeople({ team: namesOf("Copied", COPIED) });
    const pairs: Copied["pairs"] = [];
    for (let i = 0; i < this.boxes; i++) {
      const pair: [Survey, Survey] = [await this.ours(audience), await this.ours(audience)];
      await resubmitHere(...pair);
      pairs.push(pair);
    }
    const theirs: Survey[] = [];
    for (let i = 1; i < COPIED; i++) {
      const one = await this.theirs("not bound", COPIED);
      await resubmitThere(one);
      theirs.push(one);
    }
    return { pairs, theirs };
  }

  /** Surveys of ours and one of the twin, in which somebody's box is handed in under a stranger's token. */
  private async carry(): Promise<{ survey: Survey; victim: Author }[]> {
    const groups = { team: namesOf("Carrier", COPIED), client: namesOf("Stranger", COPIED) };
    const audience = await this.stage.lead.addPeople(groups);
    const surveys = [await this.theirs("not bound", COPIED)];
    for (let i = 0; i < this.boxes; i++) surveys.push(await this.ours(audience));
    const carried = [];
    for (const survey of surveys) carried.push({ survey, victim: await carry(survey) });
    return carried;
  }

  private async arrived(carried: { survey: Survey; victim: Author }[]): Promise<Played["carried"]> {
    const outcomes: Played["carried"] = { ours: [], twin: [] };
    for (const { survey, victim } of carried) {
      const of = survey.target === "tenward" ? outcomes.ours : outcomes.twin;
      of.push(released(survey, victim, await this.comments(survey)));
    }
    return outcomes;
  }

  private async close(surveys: Survey[]): Promise<void> {
    const { lead, twin } = this.stage;
    for (const { id, target } of surveys) {
      if (target !== "tenward") await twin.close(id);
      else await this.closeByClock(id);
    }
    for (const { id } of surveys.filter(({ target }) => target === "tenward")) {
      const ready = async () => (await lead.survey(id)).resultsReady ?? false;
      await expect.poll(ready, { timeout: 120_000 }).toBe(true);
    }
  }

  /**
   * Closes at the announced time, which an administrator can move in the database, because a survey
   * with handed-out links does not close otherwise.
   */
  private closeByClock = (id: string) =>
    this.stage.database.query(
      "update public.survey set closes_at = now() - interval '3 minutes' where survey_id = $1",
      [id],
    );

  /**
   * Requires that every comment was released with its group, because an attack could not attribute
   * a lost one.
   */
  private async requireReleased(): Promise<void> {
    for (const survey of this.surveys.filter(({ target }) => target === "tenward")) {
      const { id, authors } = survey;
      const { items, named, questions, rejected } = await this.stage.lead.results(id);
      const comments = [
        ...questions.flatMap((question) => question.comments),
        ...items.flatMap(({ examples, advice }) => [...examples, ...advice]),
      ];
      const texts = comments.map(({ text }) => text);
      const written = authors.flatMap((author) => TEXTS.map((text) => author[text]));
      expect(texts.sort()).toEqual(written.sort());
      expect(rejected).toBe(0);
      const signed = named.flatMap(({ answers }) =>
        answers.flatMap(({ answer, example, advice }) => [answer, example, advice]),
      );
      this.requireSigned(
        survey,
        signed.flatMap((text) => text ?? []),
      );
      const groupOf = new Map(
        authors.flatMap((author) => TEXTS.map((text) => [author[text], author.group])),
      );
      const labels = comments.map(({ launchGroupId, text }) => [launchGroupId, groupOf.get(text)]);
      expect(new Set(labels.map(String)).size).toBe(blocksOf(survey).length);
    }
  }

  /**
   * Requires that the named words were released and found, because their neighbours could not be
   * found otherwise.
   */
  private requireSigned({ named }: Survey, signed: string[]): void {
    const words = named ? TEXTS.map((text) => named[text]) : [];
    expect(signed.sort()).toEqual(words.sort());
    const found = this.snoop.findings.order("COPY of the table");
    expect(words.filter((text) => !found.has(markOf(text)))).toEqual([]);
  }

  private async comparison({ pairs, theirs }: Copied): Promise<Played["copies"]> {
    const ours: Outcome[] = [];
    for (const [survey, other] of pairs) {
      for (const { id, authors } of [survey, other]) {
        // The one that was altered, and the one from elsewhere, did not open.
        const { counted, rejected } = await this.stage.lead.results(id);
        expect({ counted, rejected }).toEqual({ counted: authors.length - 1, rejected: 1 });
      }
      const both = [...(await this.comments(survey)), ...(await this.comments(other))];
      ours.push(doubled(survey, COPIED - 1, both));
    }
    const twin: Outcome[] = [];
    for (const one of theirs) twin.push(doubled(one, 1, await this.comments(one)));
    return { ours, twin };
  }

  private async comments({ id, target }: Survey): Promise<string[]> {
    const { rows } = await this.stage.database.query(
      `select text from ${schemaOf(target)}.comment where survey_id = $1`,
      [id],
    );
    return rows.map(({ text }) => text);
  }
}
