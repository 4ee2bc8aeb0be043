import type { components } from "../app/src/shared/api/schema";
import type { DemoClock } from "./clock";
import { type Api, sure } from "./session";
import type { StoryPairing, StoryTalks } from "./story";

type Schemas = components["schemas"];

const DAY = 86_400_000;
const mergePatch = { "Content-Type": "application/merge-patch+json" };

/** Records the contacts and meetings of one lead of the demo, through the public API. */
export class DemoTalks {
  constructor(
    private readonly api: Api,
    private readonly clock: DemoClock,
  ) {}

  async fill({ lines: alone = [], stages, contacts, oneOnOne }: StoryTalks): Promise<void> {
    for (const { ago, ...line } of alone) {
      await sure(this.api.POST("/api/entries", { body: { ...line, day: this.day(ago) } }));
    }
    const query = { limit: 200 };
    const { items } = await sure(this.api.GET("/api/people", { params: { query } }));
    const ids = new Map(items.map(({ name, id }) => [name, id]));
    await this.stages(stages, ids);
    await this.clock.goBack(120 * DAY);
    for (const { name, lines = [], ...wish } of contacts) {
      const personId = ids.get(name) ?? "";
      await this.wish(personId, wish);
      for (const { ago, ...line } of lines) {
        const body = { ...line, personId, day: this.day(ago) };
        await sure(this.api.POST("/api/entries", { body }));
      }
    }
    const personId = ids.get(oneOnOne.with) ?? "";
    for (const { ago, points, lines, steps } of oneOnOne.held) {
      await this.clock.goBack(ago * DAY);
      const talk = await this.planned({ personId, day: this.day(ago), start: "10:30" });
      for (const text of points) {
        const { id, etag } = await this.point(talk, { text });
        const params = { path: { pointId: id }, header: { "If-Match": etag } };
        const body = { done: true };
        await sure(this.api.PATCH("/api/points/{pointId}", { params, body, headers: mergePatch }));
      }
      for (const line of lines) {
        const body = { ...line, personId, talkId: talk, day: this.day(ago) };
        await sure(this.api.POST("/api/entries", { body }));
      }
      const { next, talk: closed } = await this.finish(
        talk,
        steps.map(({ in: days, happened: _, ...step }) => ({
          ...step,
          dueOn: this.day(ago - days),
        })),
      );
      for (const [place, { happened }] of steps.entries()) {
        if (happened) await this.done(closed.steps[place], happened, this.day(ago - 5));
      }
      if (next) await this.prepare(next.id, oneOnOne, ago === oneOnOne.held.at(-1)?.ago);
    }
    await this.clock.goBack(0);
  }

  private async stages(stages: StoryTalks["stages"], ids: ReadonlyMap<string, string>) {
    if (stages.length === 0) return;
    const answers = stages.flatMap(([text, holder = "", learner = ""], at) => {
      const who = { holder: ids.get(holder), learner: ids.get(learner) };
      return [
        { field: "what", line: at + 1, text },
        ...Object.entries(who).flatMap(([field, personId]) =>
          personId ? [{ field, line: at + 1, personId }] : [],
        ),
      ];
    });
    const body = { template: "who-has-what", day: this.day(0), answers };
    await sure(this.api.POST("/api/situations", { body }));
  }

  /** Sessions of the coachee, each closed with its step. */
  async coach(coach: Api, { offers, pairing: told }: StoryPairing): Promise<void> {
    const first = told.sessions[0]?.ago ?? 0;
    await this.clock.goBack((first + 7) * DAY);
    for (const [api, body] of [
      [coach, offers[0]],
      [this.api, offers[1]],
    ] as const) {
      const { response } = await api.GET("/api/coaching/offer");
      const params = { header: { "If-Match": response.headers.get("etag") ?? "" } };
      await sure(api.PUT("/api/coaching/offer", { params, body }));
    }
    const me = await sure(coach.GET("/api/me"));
    const { sessions, rated, ...asked } = told;
    const pairing = await sure(
      this.api.POST("/api/coaching/pairings", { body: { ...asked, memberId: me.id } }),
    );
    const path = { pairingId: pairing.id };
    const header = { "If-Match": "*" };
    await sure(
      coach.POST("/api/coaching/pairings/{pairingId}/accept", { params: { path, header } }),
    );
    await sure(
      this.api.PATCH("/api/coaching/pairings/{pairingId}", {
        params: { path, header },
        body: { skills: asked.skills.map((name, at) => ({ name, first: rated[at] ?? 5 })) },
        headers: mergePatch,
      }),
    );
    for (const { ago, purpose, options, step, happened } of sessions) {
      await this.clock.goBack(ago * DAY);
      const { items } = await sure(
        this.api.GET("/api/talks", {
          params: { query: { pairingId: pairing.id, state: "planned" } },
        }),
      );
      const talk =
        items[0]?.id ??
        (await this.planned({ pairingId: pairing.id, day: this.day(ago), start: "16:00" }));
      await this.change(talk, { purpose });
      for (const text of options) await this.point(talk, { text, kind: "option" });
      if (!step) continue;
      const { in: days, ...words } = step;
      const { talk: closed } = await this.finish(talk, [{ ...words, dueOn: this.day(ago - days) }]);
      if (happened) await this.done(closed.steps[0], happened, this.day(ago - days));
    }
    await this.clock.goBack(0);
  }

  private day(ago: number): string {
    return new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);
  }

  private async wish(personId: string, body: Schemas["ContactChange"]): Promise<void> {
    const params = { path: { personId }, header: { "If-Match": "*" } };
    await sure(this.api.PATCH("/api/contacts/{personId}", { params, body, headers: mergePatch }));
  }

  private async planned(body: Schemas["TalkDraft"]): Promise<string> {
    return (await sure(this.api.POST("/api/talks", { body }))).id;
  }

  private point(talkId: string, body: Schemas["PointDraft"]) {
    const params = { path: { talkId } };
    return sure(this.api.POST("/api/talks/{talkId}/points", { params, body }));
  }

  private async change(talkId: string, body: Schemas["TalkChange"]): Promise<void> {
    const params = { path: { talkId }, header: { "If-Match": "*" } };
    await sure(this.api.PATCH("/api/talks/{talkId}", { params, body, headers: mergePatch }));
  }

  private finish(talkId: string, steps: Schemas["StepDraft"][]) {
    const params = { path: { talkId }, header: { "If-Match": "*" } };
    const body: Schemas["TalkFinish"] = { outcome: "held", steps };
    return sure(this.api.POST("/api/talks/{talkId}/finish", { params, body }));
  }

  private async done(
    step: Schemas["TalkStep"] | undefined,
    happened: string,
    day: string,
  ): Promise<void> {
    const params = { path: { taskId: step?.taskId ?? "" }, header: { "If-Match": "*" } };
    const body = { happened, day };
    await sure(this.api.POST("/api/tasks/{taskId}/finish", { params, body }));
  }

  /** The talk that comes next, with points from both sides: the other one's came behind their link. */
  private async prepare(
    talkId: string,
    told: StoryTalks["oneOnOne"],
    last: boolean,
  ): Promise<void> {
    if (!last) return this.remove(talkId);
    await this.change(talkId, { preparation: told.preparation });
    for (const text of told.points) await this.point(talkId, { text });
    const { address } = await sure(
      this.api.POST("/api/talks/{talkId}/link", { params: { path: { talkId } } }),
    );
    const secret = address.slice(address.indexOf("#") + 1);
    for (const text of told.theirs) {
      const body = { secret, id: crypto.randomUUID(), text };
      await sure(this.api.POST("/api/talks/open/points", { body }));
    }
  }

  /** Its day is told by the next one of the story. */
  private async remove(talkId: string): Promise<void> {
    const params = { path: { talkId }, header: { "If-Match": "*" } };
    const { error, response } = await this.api.DELETE("/api/talks/{talkId}", { params });
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(error)}`);
  }
}
