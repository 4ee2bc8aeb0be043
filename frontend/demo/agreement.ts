import type { components } from "../app/src/shared/api/schema";
import type { Answers } from "../respond/src/protocol/plaintext";
import { answerAll } from "./answering";
import type { DemoClock } from "./clock";
import type { DemoLead } from "./lead";
import { type Api, sure } from "./session";
import type { Kind, Story, StoryAgreement } from "./story";

type Schemas = components["schemas"];
type Agreement = Schemas["Agreement"];
type Written = Schemas["AgreementChange"];
type Draft = { value: Agreement; etag: string };

/** Writes the agreement of one lead of the demo, through the public API. */
export class DemoAgreement {
  constructor(
    private readonly api: Api,
    private readonly story: Story,
    private readonly lead: DemoLead,
    private readonly clock: DemoClock,
  ) {}

  async make(told: StoryAgreement): Promise<void> {
    const { word, vote, talk, answers = [], visible, next } = told;
    const draft = await this.change(await this.begin(), (value) => this.written(value, told, word));
    const proposed = vote ? await this.vote(draft, told.title, vote) : draft;
    const { id } = proposed.value;
    for (const { text, answer } of answers) {
      const clauseId = clauseOf(proposed.value, text).id;
      const params = await this.at(id);
      const body = { clauseId, text: answer };
      await sure(this.api.POST("/api/agreements/{agreementId}/answers", { params, body }));
    }
    const agreedOn = new Date(this.clock.now).toISOString().slice(0, 10);
    const day = { agreedOn, ...(talk && { talk }) };
    const agree = "/api/agreements/{agreementId}/agree" as const;
    await sure(this.api.POST(agree, { params: await this.at(id), body: day }));
    const show = "/api/agreements/{agreementId}/visibility" as const;
    await sure(this.api.POST(show, { params: await this.at(id), body: { visible } }));
    if (next) await this.change(await this.begin(), (value) => reworded(value, next));
  }

  private async begin(): Promise<Draft> {
    const { id } = await sure(this.api.POST("/api/agreements"));
    return this.read(id);
  }

  private async change(draft: Draft, to: (value: Agreement) => Written): Promise<Draft> {
    const { id } = draft.value;
    const params = { path: { agreementId: id }, header: { "If-Match": draft.etag } };
    const body = to(draft.value);
    await sure(this.api.PUT("/api/agreements/{agreementId}", { params, body }));
    return this.read(id);
  }

  /** Clauses of the role by their sentence, themes by their name; all else are the lead's own words. */
  private written(value: Agreement, { clauses }: StoryAgreement, word: string): Written {
    return {
      word,
      clauses: clauses.map(({ text, why, of, theme, section = "duty" as const }) => ({
        ...{ section, text },
        id: of ? clauseOf(value, of).id : crypto.randomUUID(),
        ...(why && { why }),
        ...(theme && { themeId: suggestionOf(value, theme).id }),
      })),
    };
  }

  /** Everybody asked votes, and it closes. */
  private async vote(
    { value }: Draft,
    title: string,
    { asked, votes }: NonNullable<StoryAgreement["vote"]>,
  ): Promise<Draft> {
    const params = await this.at(value.id);
    const body = { title, zone: this.story.zone };
    const { vote } = await sure(
      this.api.POST("/api/agreements/{agreementId}/vote", { params, body }),
    );
    const surveyId = vote?.surveyId ?? "";
    await this.lead.ask(surveyId, asked);
    const links = await this.lead.launch(surveyId);
    const said = Object.entries(votes).map(([kind, people]): [Kind, Answers[]] => [
      kind as Kind,
      people.map((each) =>
        Object.fromEntries(
          each.map(([rating, advice = ""], at) => [
            `clause.${value.clauses[at]?.id}`,
            { rating, advice },
          ]),
        ),
      ),
    ]);
    await answerAll(links, { answers: Object.fromEntries(said), end: "closed" });
    await this.lead.close(surveyId);
    return this.read(value.id);
  }

  private async read(agreementId: string): Promise<Draft> {
    const params = { path: { agreementId } };
    const { data, response } = await this.api.GET("/api/agreements/{agreementId}", { params });
    if (!data) throw new Error(`No agreement: ${response.status}`);
    return { value: data, etag: response.headers.get("etag") ?? "" };
  }

  private async at(agreementId: string) {
    const { etag } = await this.read(agreementId);
    return { path: { agreementId }, header: { "If-Match": etag } };
  }
}

function clauseOf({ clauses }: Agreement, text: string): Schemas["AgreementClause"] {
  const found = clauses.find((clause) => clause.text === text);
  if (!found) throw new Error(`No clause reads: ${text}`);
  return found;
}

function suggestionOf({ suggestions }: Agreement, text: string): Schemas["ClauseSuggestion"] {
  const found = suggestions.find((suggestion) => suggestion.text === text);
  if (!found) throw new Error(`No theme is called: ${text}`);
  return found;
}

const reworded = (
  { word, clauses }: Agreement,
  { text, to }: NonNullable<StoryAgreement["next"]>,
): Written => ({
  word,
  clauses: clauses.map((clause) => ({
    ...{ id: clause.id, section: clause.section },
    text: clause.text === text ? to : clause.text,
    ...(clause.why && { why: clause.why }),
    ...(clause.theme && { themeId: clause.theme.id }),
  })),
});
