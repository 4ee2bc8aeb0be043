import type { components } from "../app/src/shared/api/schema";
import { type DemoClock, UNTIL_CLOSED } from "./clock";
import { type Api, sure } from "./session";
import type { Kind, Story, StorySurvey, StoryTheme } from "./story";
import { DemoBoard } from "./themes";

type Audience = components["schemas"]["Audience"];

/** Acts as one lead of the demo, through the public API. */
export class DemoLead {
  private readonly groups = new Map<Kind, Audience>();

  constructor(
    private readonly api: Api,
    private readonly story: Story,
    private readonly clock: DemoClock,
  ) {}

  async speak(): Promise<void> {
    const { language } = this.story;
    await sure(
      this.api.PATCH("/api/me", {
        params: { header: { "If-Match": await this.version("/api/me") } },
        body: { language },
        headers: mergePatch,
      }),
    );
  }

  async addPeople(): Promise<void> {
    const { items } = await sure(this.api.GET("/api/groups"));
    for (const [kind, names] of Object.entries(this.story.people) as [Kind, string[]][]) {
      const groupId = items.find((group) => group.kind === kind)?.id ?? "";
      const people = names.map((name) => ({ name, groupId }));
      const added = await sure(this.api.POST("/api/people/batches", { body: { people } }));
      this.groups.set(kind, { groupId, personIds: added.people.map(({ id }) => id) });
    }
  }

  async writeRole(): Promise<void> {
    const { name, text, meanings } = this.story.role;
    const content = Buffer.from(text).toString("base64");
    const reading = await sure(this.api.POST("/api/role/readings", { body: { name, content } }));
    const clauses = reading.clauses.map((clause) => ({ ...clause, ...meanings[clause.text] }));
    const params = { header: { "If-Match": await this.version("/api/role") } };
    const body = { source: reading.source, clauses };
    await sure(this.api.PUT("/api/role", { params, body }));
  }

  /** @returns the id of the draft */
  async draft({ template, title, intro, asked, questions }: StorySurvey): Promise<string> {
    const body = { template, zone: this.story.zone };
    const { id } = await sure(this.api.POST("/api/surveys", { body }));
    const audience = asked.flatMap((kind) => this.groups.get(kind) ?? []);
    await sure(
      this.api.PATCH("/api/surveys/{surveyId}", {
        params: await this.at(id),
        body: { intro, audience, ...(title && { title }), ...(questions && { questions }) },
        headers: mergePatch,
      }),
    );
    return id;
  }

  /** Asks these groups, and nobody else. */
  async ask(surveyId: string, asked: Kind[]): Promise<void> {
    await sure(
      this.api.PATCH("/api/surveys/{surveyId}", {
        params: await this.at(surveyId),
        body: { audience: asked.flatMap((kind) => this.groups.get(kind) ?? []) },
        headers: mergePatch,
      }),
    );
  }

  /** @returns the id of the draft of the next cycle */
  async repeat(surveyId: string, title: string): Promise<string> {
    const params = { path: { surveyId } };
    const draft = await sure(
      this.api.POST("/api/surveys/{surveyId}/repeat", { params, body: { title } }),
    );
    return draft.id;
  }

  async decide(surveyId: string, decided: NonNullable<StorySurvey["decided"]>): Promise<void> {
    const path = { surveyId };
    const gaps = await sure(this.api.GET("/api/surveys/{surveyId}/gaps", { params: { path } }));
    const advice = gaps.items.flatMap((item) => item.advice);
    for (const { text, state, reason } of decided) {
      const piece = advice.find((each) => each.text === text);
      if (!piece) throw new Error(`Nobody advised: ${text}`);
      const params = {
        path: { ...path, commentId: piece.id },
        header: { "If-Match": piece.etag },
      };
      const route = "/api/surveys/{surveyId}/advice-steps/{commentId}";
      await sure(this.api.PUT(route, { params, body: { state, reason, publish: true } }));
    }
  }

  /** @returns the links by group */
  async launch(surveyId: string): Promise<Map<Kind, string[]>> {
    await sure(
      this.api.POST("/api/surveys/{surveyId}/launch", { params: await this.at(surveyId) }),
    );
    const path = { surveyId };
    const sheet = await sure(this.api.GET("/api/surveys/{surveyId}/links", { params: { path } }));
    return new Map(sheet.groups.map(({ kind, links }) => [kind, links]));
  }

  async cancel(surveyId: string): Promise<void> {
    const params = { path: { surveyId } };
    await sure(this.api.POST("/api/surveys/{surveyId}/cancel", { params }));
  }

  /** Announces the earliest possible closing time, and waits for it. */
  async close(surveyId: string): Promise<void> {
    const params = { path: { surveyId } };
    const body = { closesLocal: this.local(this.clock.now + UNTIL_CLOSED - GRACE) };
    await sure(this.api.POST("/api/surveys/{surveyId}/closing-times", { params, body }));
    await this.clock.advance(UNTIL_CLOSED);
    for (;;) {
      const survey = await sure(this.api.GET("/api/surveys/{surveyId}", { params }));
      if (survey.resultsReady) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  async sayRead(surveyId: string): Promise<void> {
    const params = { path: { surveyId } };
    const route = "/api/surveys/{surveyId}/results/read";
    const { error } = await this.api.POST(route, { params });
    if (error) throw new Error(JSON.stringify(error));
  }

  async rateThemselves(
    surveyId: string,
    items: components["schemas"]["SelfRatedItem"][],
    finished: boolean,
  ): Promise<void> {
    const path = { surveyId };
    const route = "/api/surveys/{surveyId}/self-rating";
    const version = async () => {
      const { response } = await this.api.GET(route, { params: { path } });
      return { "If-Match": response.headers.get("etag") ?? "" };
    };
    const body = { items };
    await sure(this.api.PUT(route, { params: { path, header: await version() }, body }));
    if (finished) {
      const params = { path, header: await version() };
      await sure(this.api.POST("/api/surveys/{surveyId}/self-rating/finish", { params }));
    }
  }

  async gather(surveyId: string, themes: StoryTheme[]): Promise<void> {
    const board = await DemoBoard.gather(this.api, surveyId);
    for (const theme of themes) await board.decide(theme);
    if (themes.some(({ decided }) => decided)) await board.tell();
  }

  async publish(surveyId: string, word: string): Promise<void> {
    const path = { surveyId };
    const route = "/api/surveys/{surveyId}/publication";
    const { response } = await this.api.GET(route, { params: { path } });
    const header = { "If-Match": response.headers.get("etag") ?? "" };
    const body = { published: true, word, ratings: true, comments: "all" } as const;
    await sure(this.api.PATCH(route, { params: { path, header }, body, headers: mergePatch }));
  }

  /** Formats to the minute, in the zone of the surveys. */
  private local(time: number): string {
    const zone = { timeZone: this.story.zone, dateStyle: "short", timeStyle: "short" } as const;
    return new Intl.DateTimeFormat("sv", zone).format(time).replace(" ", "T");
  }

  private async at(surveyId: string) {
    const path = { surveyId };
    const { response } = await this.api.GET("/api/surveys/{surveyId}", { params: { path } });
    return { path, header: { "If-Match": response.headers.get("etag") ?? "" } };
  }

  private async version(path: "/api/me" | "/api/role"): Promise<string> {
    const { response } = await this.api.GET(path);
    return response.headers.get("etag") ?? "";
  }
}

/** An answer may arrive until two minutes after the closing time. */
const GRACE = 3 * 60_000;

const mergePatch = { "Content-Type": "application/merge-patch+json" };
