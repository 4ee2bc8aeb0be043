import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";

/** Stands in for the server; a request that no test expects fails it. */
export const server = setupServer();

export function withServer(): void {
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
}

/** An answer that says no, as RFC 9457 has it. */
export function problem(slug: string, status: number, more: object = {}): Response {
  return Response.json(
    { type: `/problems/${slug}`, title: slug, status, ...more },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
}
