import type { BoardChange } from "../app/src/features/board/state/changes";
import type { components } from "../app/src/shared/api/schema";
import { type Api, sure } from "./session";
import type { StoryTheme } from "./story";

type Schemas = components["schemas"];
type Board = Schemas["Board"];

/** Edits the suggested themes as the lead: groups quotes, names themes, and decides. */
export class DemoBoard {
  private constructor(
    private readonly api: Api,
    private readonly board: Board,
  ) {}

  /** @returns the board of one survey and of the lead's role, as soon as everything is gathered */
  static async gather(api: Api, surveyId: string): Promise<DemoBoard> {
    const body = { surveyIds: [surveyId], role: true };
    const { id } = await sure(api.POST("/api/boards", { body }));
    const params = { path: { boardId: id } };
    for (;;) {
      const board = await sure(api.GET("/api/boards/{boardId}", { params }));
      const { state } = board.synthesis;
      if (state === "done") return new DemoBoard(api, board);
      if (state !== "waiting" && state !== "running") throw new Error(`Gathering is ${state}.`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  async decide({ quotes, name, decided }: StoryTheme): Promise<void> {
    const statementIds = quotes.map((quote) => this.statement(quote));
    const themeId = crypto.randomUUID();
    await this.change({ kind: "add-theme", themeId, name, statementIds });
    if (decided) await this.change({ kind: "verdict", themeId, ...decided });
  }

  /** Lets those who answered read what was decided. */
  async tell(): Promise<void> {
    const path = "/api/boards/{boardId}/publication";
    const params = { path: { boardId: this.board.id } };
    const { response } = await this.api.GET(path, { params });
    await sure(
      this.api.PATCH(path, {
        params: { ...params, header: { "If-Match": response.headers.get("etag") ?? "" } },
        body: { published: true },
        headers: { "Content-Type": "application/merge-patch+json" },
      }),
    );
  }

  /** @param quote how it begins */
  private statement(quote: string): string {
    const found = this.board.statements.find(({ commentId, start, end }) => {
      const comment = this.board.comments.find(({ id }) => id === commentId);
      return comment?.text.slice(start, end).trim().startsWith(quote);
    });
    if (!found) throw new Error(`Nobody expects: ${quote}`);
    return found.id;
  }

  private async change(change: BoardChange): Promise<void> {
    const params = { path: { boardId: this.board.id } };
    const body = { ...change, after: this.board.version };
    await sure(this.api.POST("/api/boards/{boardId}/changes", { params, body }));
  }
}
