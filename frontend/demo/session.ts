import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../app/src/shared/api/schema";

/** The API, as one member sees it. */
export type Api = Client<paths>;

type Fetch = (request: Request) => Promise<Response>;

/** The cookie of a session, once there is one. */
export interface Jar {
  cookie: string;
}

/** A client that keeps the cookie it is given. @param jar may come from another client's session */
export function session(
  address: string,
  jar: Jar = { cookie: "" },
  fetch: Fetch = globalThis.fetch,
): Api {
  const api = createClient<paths>({ baseUrl: address, fetch });
  api.use({
    onRequest: ({ request }) => {
      if (jar.cookie) request.headers.set("Cookie", jar.cookie);
    },
    onResponse: ({ response }) => {
      const set = response.headers.get("set-cookie");
      if (set) jar.cookie = set.split(";")[0] ?? "";
    },
  });
  return api;
}

/** @throws with the status and the problem, unless the call succeeded */
export async function sure<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>) {
  const { data, error, response } = await call;
  if (data === undefined) throw new Error(`${response.status} ${JSON.stringify(error)}`);
  return data;
}

/** The id of the sentence of the role that reads so. */
export async function clauseOf(api: Api, text: string): Promise<string> {
  const { clauses } = await sure(api.GET("/api/role"));
  const found = clauses.find((clause) => clause.text === text);
  if (!found) throw new Error(`No clause reads: ${text}`);
  return found.id;
}
