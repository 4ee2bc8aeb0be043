import type { components } from "../app/src/shared/api/schema";
import { type Api, clauseOf, sure } from "./session";
import type { Story, StoryWeek } from "./story";

type Schemas = components["schemas"];

const DAY = 86_400_000;
const kinds = ["coding", "meeting", "thinking"] as const satisfies Schemas["TimeBlockKind"][];

const plus = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/**
 * Plans this week of a lead of the demo, and closes the three before it, through the public API.
 */
export class DemoWeeks {
  private readonly now: string;

  constructor(
    private readonly api: Api,
    private readonly story: Story,
  ) {
    const today = new Date();
    this.now = plus(today.toISOString().slice(0, 10), -((today.getUTCDay() + 6) % 7));
  }

  async fill({ meetings, tasks, blocks, said, lost, meant }: StoryWeek): Promise<void> {
    await this.settle(meant);
    const ids = new Map<string, string>();
    for (const task of tasks) ids.set(task.text, await this.add(task));
    const past = said.length;
    for (const [at, words] of [...said, undefined].entries()) {
      const week = plus(this.now, (at - past) * 7);
      for (const [day, minutes] of meetings.entries()) {
        const body = { day: plus(week, day), minutes };
        await this.done(this.api.POST("/api/week/meetings", { body }));
      }
      for (const block of blocks) await this.addBlock(week, block, ids, block.spent[at]);
      for (const { day, minutes, cause, by } of lost.filter(({ week: of }) => of === at)) {
        const personId = by && (await this.person(by));
        const body = { week, day: plus(week, day), minutes, spent: minutes, cause };
        await sure(
          this.api.POST("/api/time-blocks", { body: { ...body, ...(personId && { personId }) } }),
        );
      }
      if (words) {
        const body = { week, day: plus(week, 4), ...words };
        await this.done(this.api.POST("/api/week/look-back", { body }));
      }
    }
    const body = { week: this.now, mark: "planned" } as const;
    await this.done(this.api.POST("/api/week/marks", { body }));
  }

  private async settle(meant: number[]): Promise<void> {
    const { response } = await this.api.GET("/api/week/settings");
    const params = { header: { "If-Match": response.headers.get("etag") ?? "" } };
    const body = { zone: this.story.zone, breaks: 30, meant };
    await sure(this.api.PATCH("/api/week/settings", { params, body, headers: mergePatch }));
  }

  private async add(told: StoryWeek["tasks"][number]): Promise<string> {
    const { text, minutes, quadrant, clause, planned, asked, by, from, kind, priority, happened } =
      told;
    const state = from?.card === "delegate" ? "waiting" : "open";
    const body: Schemas["TaskDraft"] = {
      ...{ text, ...from, state: asked === undefined ? state : "asked" },
      ...(minutes && { minutes }),
      ...(quadrant && { quadrant }),
      ...(kind && { kind }),
      ...((planned || priority) && { week: this.now }),
      ...(asked !== undefined && { dueOn: plus(new Date().toISOString().slice(0, 10), asked) }),
      ...(clause && { thread: { kind: "clause", key: await clauseOf(this.api, clause) } }),
      ...(by && { personId: await this.person(by) }),
    };
    const { id, etag } = await sure(this.api.POST("/api/tasks", { body }));
    if (priority) {
      const params = { path: { taskId: id }, header: { "If-Match": etag } };
      await sure(
        this.api.PATCH("/api/tasks/{taskId}", { params, body: { priority }, headers: mergePatch }),
      );
    }
    if (happened) {
      const params = { path: { taskId: id }, header: { "If-Match": etag } };
      const body = { day: new Date().toISOString().slice(0, 10), happened };
      await sure(this.api.POST("/api/tasks/{taskId}/finish", { params, body }));
    }
    return id;
  }

  private async addBlock(
    week: string,
    { what, day, start, minutes }: StoryWeek["blocks"][number],
    ids: Map<string, string>,
    spent: number | undefined,
  ): Promise<void> {
    const kind = kinds.find((each) => each === what);
    const taskId = ids.get(what);
    if (!kind && !taskId) throw new Error(`No task reads: ${what}`);
    const { id, etag } = await sure(
      this.api.POST("/api/time-blocks", {
        body: {
          ...{ week, day: plus(week, day), minutes },
          ...(start && { start }),
          ...(kind ? { kind } : taskId && { taskId }),
        },
      }),
    );
    if (spent === undefined) return;
    const params = { path: { timeBlockId: id }, header: { "If-Match": etag } };
    const body = { spent };
    await sure(
      this.api.PATCH("/api/time-blocks/{timeBlockId}", { params, body, headers: mergePatch }),
    );
  }

  private async person(name: string): Promise<string> {
    const query = { limit: 200 };
    const { items } = await sure(this.api.GET("/api/people", { params: { query } }));
    const found = items.find((person) => person.name === name);
    if (!found) throw new Error(`Nobody is called ${name}`);
    return found.id;
  }

  /** Sends a call whose response has no body. */
  private async done(call: Promise<{ error?: unknown; response: Response }>): Promise<void> {
    const { error, response } = await call;
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(error)}`);
  }
}

const mergePatch = { "Content-Type": "application/merge-patch+json" };
