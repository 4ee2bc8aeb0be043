import createFetchClient, { type Middleware } from "openapi-fetch";
import { loadedFor, somebodyElse, tellSomebodyElse } from "./loadedFor";
import { readProblem, UnreachableError } from "./problem";
import type { components, paths } from "./schema";

export type Schemas = components["schemas"];

/** Turns every failed answer into a thrown `ProblemError` and every missing one into `UnreachableError`. */
const failures: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) {
      const error = await readProblem(response);
      if (error.slug === somebodyElse) tellSomebodyElse();
      throw error;
    }
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === "AbortError") {
      return error;
    }
    return new UnreachableError("No answer from the server", { cause: error });
  },
};

/**
 * Sends the member for whom the tab was loaded. All tabs share one session, and the server refuses
 * the request after another member has signed in.
 */
const forMember: Middleware = {
  onRequest({ request }) {
    if (loadedFor()) request.headers.set("Tenward-Member", loadedFor());
  },
};

const mergePatch: Middleware = {
  onRequest({ request }) {
    if (request.method === "PATCH") {
      request.headers.set("Content-Type", "application/merge-patch+json");
    }
  },
};

export const client = createFetchClient<paths>({
  baseUrl: location.origin,
  // Looked up at each call so that a test can stand in for the network.
  fetch: (request) => globalThis.fetch(request),
});
client.use(failures, forMember, mergePatch);
