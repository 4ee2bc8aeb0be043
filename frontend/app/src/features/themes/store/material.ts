import type { Board, Clause, Comment, Group, Statement } from "../types";

/** What a board is made of and nobody changes on it: statements with the words around them. */
export class Material {
  readonly board: Board;
  readonly #statements: ReadonlyMap<string, Statement>;
  readonly #comments: ReadonlyMap<string, Comment>;
  readonly #clauses: ReadonlyMap<string, Clause>;
  readonly #groups: ReadonlyMap<string, Group>;

  constructor(board: Board) {
    this.board = board;
    this.#statements = byId(board.statements);
    this.#comments = byId(board.comments);
    this.#clauses = byId(board.clauses);
    this.#groups = byId(board.groups);
  }

  statement(id: string): Statement | undefined {
    return this.#statements.get(id);
  }

  commentOf(id: string): Comment | undefined {
    return this.#comments.get(this.#statements.get(id)?.commentId ?? "");
  }

  clauseOf(id: string): Clause | undefined {
    return this.#clauses.get(this.#statements.get(id)?.clauseId ?? "");
  }

  /** Only where the release allows labels. */
  groupOf(id: string): Group | undefined {
    return this.#groups.get(this.commentOf(id)?.launchGroupId ?? "");
  }

  /** The words of one statement: a part of a comment or of a clause. */
  textOf(id: string): string {
    const { start, end } = this.#statements.get(id) ?? {};
    return (this.commentOf(id) ?? this.clauseOf(id))?.text.slice(start, end).trim() ?? "";
  }

  /** The first of those that say nearly the same. */
  firstAlike(id: string): string {
    return this.#statements.get(id)?.alike ?? id;
  }

  /** All statements of the same comment or clause, in the order in which they were written. */
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

  /** Distinct comments by labelled group, in the order of the board's groups. */
  groupsOf(ids: readonly string[]): { group: Group; voices: number }[] {
    if (this.board.groups.length === 0) return [];
    const found = new Map<string, Set<string>>();
    for (const id of ids) {
      const comment = this.commentOf(id);
      if (!comment?.launchGroupId) continue;
      const of = found.get(comment.launchGroupId) ?? new Set();
      found.set(comment.launchGroupId, of.add(comment.id));
    }
    return this.board.groups.flatMap((group) => {
      const voices = found.get(group.id)?.size;
      return voices ? [{ group, voices }] : [];
    });
  }
}

const byId = <T extends { id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [each.id, each]));
