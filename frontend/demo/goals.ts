import type { components } from "../app/src/shared/api/schema";
import type { DemoClock } from "./clock";
import { type Api, clauseOf, sure } from "./session";
import type { Story, StoryGoal } from "./story";

type Schemas = components["schemas"];

const DAY = 86_400_000;

/** A day counted from today. */
const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** Pursues the goals of one lead of the demo, through the public API. */
export class DemoGoals {
  constructor(
    private readonly api: Api,
    private readonly story: Story,
    private readonly clock: DemoClock,
  ) {}

  async make(told: StoryGoal): Promise<void> {
    const { kind, title, sign, template, lookBackIn, state, begun = 0 } = told;
    await this.clock.goBack(begun * DAY);
    const thread = await this.thread(told);
    const partnerId = told.partner && (await this.colleague(told.partner));
    const goal = await sure(
      this.api.POST("/api/goals", {
        body: {
          ...{ kind, title, language: this.story.language },
          ...(sign && { sign }),
          ...(template && { template, startOn: day(state === "active" ? -2 : -begun) }),
          ...(thread && { thread }),
          ...(partnerId && { partnerId }),
          ...(lookBackIn !== undefined && { lookBackOn: day(lookBackIn) }),
        },
      }),
    );
    await this.plan(goal.id, told);
    if (goal.gate && told.toldIn !== undefined) {
      await this.change(goal.gate, { dueOn: day(told.toldIn) });
    }
    await this.move(goal.id, told.moved ?? {});
    const reached = state === "reached";
    if (state !== "draft") await this.become(goal.id, reached ? "active" : state);
    await this.clock.goBack(0);
    for (const { in: days, clause, ...entry } of told.entries ?? []) {
      const about = clause
        ? { thread: { kind: "clause", key: await clauseOf(this.api, clause) } as const }
        : { goalId: goal.id };
      await sure(this.api.POST("/api/entries", { body: { ...entry, ...about, day: day(days) } }));
    }
    if (reached) {
      const params = { path: { goalId: goal.id }, header: { "If-Match": "*" } };
      const body = { outcome: state };
      await sure(this.api.POST("/api/goals/{goalId}/look-backs", { params, body }));
    }
  }

  private async plan(goalId: string, told: StoryGoal): Promise<void> {
    const { step, milestones = [], helpers = [], chances = [], begun = 0 } = told;
    if (step) {
      const { text, minutes, in: days } = step;
      await this.add({
        ...{ goalId, text, minutes, mark: "step" },
        ...(days !== undefined && { dueOn: day(days) }),
      });
    }
    for (const { text, in: days, reached } of milestones) {
      const task = await this.add({ goalId, text, dueOn: day(days), mark: "milestone" });
      if (!reached) continue;
      await this.clock.goBack(-days * DAY);
      await this.change(task, { state: "done" });
      await this.clock.goBack(begun * DAY);
    }
    const { items: people } = await sure(
      this.api.GET("/api/people", { params: { query: { limit: 200 } } }),
    );
    for (const { name, text } of helpers) {
      const personId = people.find((person) => person.name === name)?.id;
      if (!personId) throw new Error(`Nobody is called ${name}`);
      await this.add({ goalId, text, personId, state: "waiting" });
    }
    for (const text of chances) await this.add({ goalId, text });
  }

  private add(body: Schemas["TaskDraft"]): Promise<Schemas["Task"]> {
    return sure(this.api.POST("/api/tasks", { body }));
  }

  private async move(goalId: string, moved: NonNullable<StoryGoal["moved"]>): Promise<void> {
    const query = { goalId, limit: 200 };
    const { items } = await sure(this.api.GET("/api/tasks", { params: { query } }));
    for (const [text, stage] of Object.entries(moved)) {
      const duty = items.find((task) => task.text === text);
      if (!duty) throw new Error(`No duty reads: ${text}`);
      await this.change(duty, { stage });
    }
  }

  private async change(task: Schemas["Task"], body: Schemas["TaskChange"]): Promise<void> {
    const params = { path: { taskId: task.id }, header: { "If-Match": task.etag } };
    await sure(this.api.PATCH("/api/tasks/{taskId}", { params, body, headers: mergePatch }));
  }

  private async become(goalId: string, state: Schemas["GoalState"]): Promise<void> {
    const path = { goalId };
    const { response } = await this.api.GET("/api/goals/{goalId}", { params: { path } });
    const params = { path, header: { "If-Match": response.headers.get("etag") ?? "" } };
    const body = { state };
    await sure(this.api.PATCH("/api/goals/{goalId}", { params, body, headers: mergePatch }));
  }

  private async colleague(name: string): Promise<string> {
    const { items } = await sure(this.api.GET("/api/colleagues"));
    const found = items.find((member) => member.name === name);
    if (!found) throw new Error(`No colleague is called ${name}`);
    return found.id;
  }

  /** Finds the item or piece of advice by its words, in the newest survey that has both. */
  private async thread({ item, advice }: StoryGoal): Promise<Schemas["ThreadDraft"] | undefined> {
    if (!item && !advice) return undefined;
    const { items: rated } = await sure(this.api.GET("/api/rated-surveys"));
    for (const { surveyId } of rated) {
      const params = { path: { surveyId } };
      const gaps = await sure(this.api.GET("/api/surveys/{surveyId}/gaps", { params }));
      const found = gaps.items.find(({ text }) => text.own === item);
      if (item && found) return { kind: "item", key: found.questionId };
      const piece = gaps.items.flatMap((each) => each.advice).find(({ text }) => text === advice);
      if (advice && piece) return { kind: "advice", key: piece.id };
    }
    throw new Error(`Nobody rated or advised: ${item ?? advice}`);
  }
}

const mergePatch = { "Content-Type": "application/merge-patch+json" };
