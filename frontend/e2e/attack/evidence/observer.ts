import { createHash } from "node:crypto";
import type { Outcome } from "../attack";
import type { Known } from "../clocks";
import type { Entry } from "../proxy";
import { linkOf, type Seen } from "../respondents";
import type { Stage } from "../stage";
import { type Author, blocksOf, everybodyIn, FEW, markOf, type Survey } from "../survey";
import { schemaOf } from "../twin/variants";
import { copiedKey, type Factor, factorsOf, joinByBlinding, repeated } from "./blinding";
import { openAll } from "./copied-key";
import type { Findings, Neighbours } from "./findings";

/** Watches surveys while they run: it collects what is known of people, without their words. */
export class Observer {
  /** Everything that people send. */
  readonly seen = new Map<Author, Seen>();
  /** Bytes of a box, by the hash of its token. */
  private readonly stored = new Map<string, number>();
  /**
   * Holds the results of searching for ballots that were blinded with the factor of another one.
   */
  readonly repeats: { survey: Survey; outcome: Outcome }[] = [];
  /** Maps invites to the content of their ballots. */
  private readonly ballots = new Map<string, string>();

  constructor(
    private readonly stage: Stage,
    private readonly findings: Findings,
  ) {}

  /** Also opens the boxes with a copy of the key, for the attack that has only that. */
  async beforeClose(surveys: Survey[]): Promise<void> {
    const { database, server } = this.stage;
    for (const schema of new Set(surveys.map(({ target }) => schemaOf(target)))) {
      const { rows: boxes } = await database.query(
        `select encode(token_hash, 'hex') as hash, octet_length(box) as bytes from ${schema}.answer`,
      );
      for (const { hash, bytes } of boxes) this.stored.set(hash, bytes);
      const { rows: ballots } = await database.query(
        `select invite_id, encode(blinded_hash, 'hex') as hash from ${schema}.ballot`,
      );
      for (const { invite_id, hash } of ballots) this.ballots.set(invite_id, hash);
    }
    for (const survey of surveys) {
      const boxes =
        survey.target === "tenward"
          ? await openAll(database, server.keys, survey.id)
          : // A twin keeps its key in memory; what it would open is known.
            everybodyIn(survey).map((author) => ({
              mark: markOf(author.comment),
              tokenHash: this.tokenHash(author),
            }));
      for (const { mark, tokenHash } of boxes) {
        const sortable = Number.parseInt(tokenHash.slice(0, 12), 16);
        this.findings.see("token of the opened box", mark, sortable);
      }
    }
  }

  /** Uses copies of all keys, if few people were asked, because it tries everyone with everyone. */
  async joinByBlinding(surveys: Survey[]): Promise<void> {
    const { server, twin } = this.stage;
    const all = new Map<Survey, Factor[]>();
    const blocks = surveys.flatMap(blocksOf);
    for (const survey of blocks.filter(({ authors }) => authors.length <= FEW)) {
      const groupId = this.seen.get(survey.authors[0] as Author)?.groupId ?? "";
      const key =
        survey.target === "tenward"
          ? copiedKey(server.keys, survey.id, groupId)
          : await twin.signingKey(survey.id);
      all.set(survey, factorsOf(survey, this.seen, key));
    }
    const twice = repeated([...all.values()].flat());
    const joined: Neighbours = new Map();
    for (const [survey, factors] of all) {
      for (const [mark, author] of joinByBlinding(factors, twice)) joined.set(mark, author);
      const betrayed = factors.filter(({ factor }) => twice.has(factor));
      const right = new Set(betrayed.map(({ author }) => author)).size;
      const n = survey.authors.length;
      this.repeats.push({ survey, outcome: { n, tried: n, right, turned: 0 } });
    }
    this.findings.neighbours.set("blinding factors", joined);
  }

  private tokenHash(author: Author): string {
    const token = Buffer.from(this.seen.get(author)?.token ?? "", "base64url");
    return createHash("sha256").update(token).digest("hex");
  }

  /** Puts the access log beside the people. */
  known(surveys: Survey[]): Map<Author, Known> {
    const { tenward, twin } = this.stage.proxies;
    const lines = new Map<string, Entry>();
    for (const entry of [...tenward.log, ...twin.log]) {
      lines.set(`${entry.method} ${entry.path} ${entry.address}`, entry);
    }
    const line = (what: string, { address }: Author) => {
      const found = lines.get(`${what} ${address}`);
      if (!found) throw new Error(`No ${what} from ${address}`);
      return found;
    };
    const known = new Map<Author, Known>();
    for (const author of surveys.flatMap(everybodyIn)) {
      const tokenHash = this.tokenHash(author);
      const stored = this.stored.get(tokenHash);
      const ballotHash = this.ballots.get(linkOf(author).inviteId);
      known.set(author, {
        form: line("POST /api/r/forms", author),
        put: line("PUT /api/r/answers", author),
        ballot: line("POST /api/r/ballots", author),
        token: this.seen.get(author)?.token ?? "",
        tokenHash,
        ...(stored && { stored }),
        ...(ballotHash && { ballotHash }),
      });
    }
    return known;
  }
}
