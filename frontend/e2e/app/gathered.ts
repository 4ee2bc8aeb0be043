import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { components } from "../../app/src/shared/api/schema";

type Schemas = components["schemas"];
type Board = Schemas["Board"];
type Change = Omit<Schemas["ThemeChange"], "after">;

/** A board as its lead uses it, without its page: for the tests of what comes after it. */
export class Gathered {
  private constructor(
    private readonly page: Page,
    private readonly server: { url: string },
    readonly id: string,
  ) {}

  /** Made of one survey; waits until it is gathered. */
  static async of(page: Page, server: { url: string }, surveyId: string): Promise<Gathered> {
    const made = await page.request.post(`${server.url}/api/boards`, {
      headers: { Origin: server.url, "Idempotency-Key": randomUUID() },
      data: { surveyIds: [surveyId], role: false, title: "What you expect" },
    });
    expect(made.status(), await made.text()).toBe(201);
    const board = new Gathered(page, server, ((await made.json()) as Board).id);
    await expect
      .poll(async () => (await board.read()).synthesis.state, { timeout: 60_000 })
      .toBe("done");
    return board;
  }

  async read(): Promise<Board> {
    return (await this.page.request.get(`${this.server.url}/api/boards/${this.id}`)).json();
  }

  private async change(change: Change): Promise<void> {
    const { version: after } = await this.read();
    const done = await this.page.request.post(`${this.server.url}/api/boards/${this.id}/changes`, {
      headers: { Origin: this.server.url },
      data: { ...change, after },
    });
    expect(done.status(), await done.text()).toBe(200);
  }

  /** Out of everything that these comments say. @returns the theme's id */
  async theme(name: string, texts: string[]): Promise<string> {
    const { comments, statements } = await this.read();
    const ids = comments.filter(({ text }) => texts.includes(text)).map(({ id }) => id);
    expect(ids).toHaveLength(texts.length);
    const themeId = randomUUID();
    await this.change({
      kind: "add-theme",
      themeId,
      name,
      statementIds: statements
        .filter(({ commentId }) => commentId && ids.includes(commentId))
        .map(({ id }) => id),
    });
    return themeId;
  }

  rename = (themeId: string, name: string) => this.change({ kind: "rename", themeId, name });

  decide = (themeId: string, verdict: Schemas["Verdict"], reason: string, horizon?: string) =>
    this.change({
      kind: "verdict",
      themeId,
      verdict,
      reason,
      ...(horizon && { horizon: { text: horizon, remindOn: "2027-05-01" } }),
    });
}
