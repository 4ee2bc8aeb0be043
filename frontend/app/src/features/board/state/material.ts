import type { Board, BoardClause, BoardComment, BoardGroup, Statement } from "../types";

/** Holds the fixed part of a board: statements with the words around them. */
export class Material {
  readonly board: Board;
  readonly #statements: ReadonlyMap<string, Statement>;
  readonly #comments: ReadonlyMap<string, BoardComment>;
  readonly #clauses: ReadonlyMap<string, BoardClause>;
  /** The team is the team in every survey: each once, as in the first survey that asked it. */
  readonly groups: readonly BoardGroup[];
  readonly #groups: ReadonlyMap<string, BoardGroup>;

  constructor(board: Board) {
    this.board = board;
    this.#statements = byId(board.statements);
    this.#comments = byId(board.comments);
    this.#clauses = byId(board.clauses);
    const groups = new Map<string, BoardGroup>();
    this.#groups = new Map(
      board.groups.map((group) => {
        const called = `${group.kind}/${group.name ?? ""}`;
        const first = groups.get(called) ?? group;
        groups.set(called, first);
        return [group.id, first];
      }),
    );
    this.groups = [...groups.values()];
  }

  statement(id: string): Statement | undefined {
    return this.#statements.get(id);
  }

  commentOf(id: string): BoardComment | undefined {
    return this.#comments.get(this.#statements.get(id)?.commentId ?? "");
  }

  clauseOf(id: string): BoardClause | undefined {
    return this.#clauses.get(this.#statements.get(id)?.clauseId ?? "");
  }

  /** Returns the group of a statement's comment, only if the release allows labels. */
  groupOf(id: string): BoardGroup | undefined {
    return this.#groups.get(this.commentOf(id)?.launchGroupId ?? "");
  }

  /** The words of one statement: a part of a comment or of a clause. */
  textOf(id: string): string {
    const { start, end } = this.#statements.get(id) ?? {};
    return (this.commentOf(id) ?? this.clauseOf(id))?.text.slice(start, end).trim() ?? "";
  }

  /**
   * Lists all statements of the same comment or clause, in the order in which they were written.
   */
  siblings(id: string): Statement[] {
    const { commentId, clauseId } = this.#statements.get(id) ?? {};
    return this.board.statements
      .filter((each) => each.commentId === commentId && each.clauseId === clauseId)
      .sort((one, other) => one.start - other.start);
  }

  countsOf(ids: readonly string[]): { voices: number; clauses: number } {
    const comments = new Set<string>();
    const clauses = new Set<string>();
    for (const id of ids) {
      const { commentId, clauseId } = this.#statements.get(id) ?? {};
      if (commentId) comments.add(commentId);
      if (clauseId) clauses.add(clauseId);
    }
    return { voices: comments.size, clauses: clauses.size };
  }

  /** Distinct comments by labelled group, in the order of the groups. */
  groupsOf(ids: readonly string[]): { group: BoardGroup; voices: number }[] {
    if (this.groups.length === 0) return [];
    const found = new Map<BoardGroup, Set<string>>();
    for (const id of ids) {
      const comment = this.commentOf(id);
      const group = this.groupOf(id);
      if (!comment || !group) continue;
      const of = found.get(group) ?? new Set();
      found.set(group, of.add(comment.id));
    }
    return this.groups.flatMap((group) => {
      const voices = found.get(group)?.size;
      return voices ? [{ group, voices }] : [];
    });
  }
}

const byId = <T extends { id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [each.id, each]));
