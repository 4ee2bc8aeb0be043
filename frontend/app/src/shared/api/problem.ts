import type { components } from "./schema";

/** The server may be newer than this page: it can name types and codes that the page does not know. */
export type Problem = Omit<components["schemas"]["Problem"], "type" | "errors"> & {
  type: string;
  errors?: readonly FieldFault[];
};
/** `params` are numbers and words for the sentence, which the document leaves open. */
export type FieldFault = Omit<components["schemas"]["FieldError"], "code" | "params"> & {
  code: string;
  params?: Record<string, string | number>;
};

/** An answer of the server that says no, RFC 9457. `slug` is the last part of its type. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly slug: string;
  readonly status: number;
  readonly faults: readonly FieldFault[];
  /** A 412 carries the present resource. */
  readonly current: unknown;
  /** Seconds to wait, with 429. */
  readonly retryAfter: number | undefined;

  constructor(
    private readonly problem: Problem,
    retryAfter?: number,
  ) {
    super(problem.detail ?? problem.title);
    this.slug = problem.type.replace(/^\/problems\//, "");
    this.status = problem.status;
    this.faults = problem.errors ?? [];
    this.current = problem.current;
    this.retryAfter = retryAfter;
  }

  /** The same problem with these faults only. */
  with(errors: readonly FieldFault[]): ProblemError {
    return new ProblemError({ ...this.problem, errors }, this.retryAfter);
  }
}

/** Means that there was no answer: offline, or the server is not running. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
  readonly slug = "unreachable";
}

/** The slug of whatever was thrown; `unexpected` for a fault of our own. */
export function slugOf(error: unknown): string {
  return error instanceof ProblemError || error instanceof UnreachableError
    ? error.slug
    : "unexpected";
}

let prepare: (slug: string) => Promise<void> = async () => undefined;

/** Sets what must be loaded before a problem is shown, such as the sentences that explain it. */
export function beforeProblems(load: (slug: string) => Promise<void>): void {
  prepare = load;
}

/** A problem that can be explained by the time it is thrown. */
export async function problemOf(problem: Problem, retryAfter?: number): Promise<ProblemError> {
  const error = new ProblemError(problem, retryAfter);
  await prepare(error.slug);
  return error;
}

/** Reads a failed response. A proxy in between may answer with something else than a problem. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get("Retry-After")) || undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return problemOf(
    isProblem(body)
      ? body
      : { type: "/problems/no-problem-given", title: response.statusText, status: response.status },
    retryAfter,
  );
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "type" in body && "status" in body;
}
