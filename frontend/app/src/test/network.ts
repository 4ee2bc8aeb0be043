import { vi } from "vitest";

type Given = { body: unknown; ifMatch: string | null; url: URL };
type Reply = (given: Given) => unknown;
type Sent = { call: string; body: unknown; ifMatch: string | null };

/** A problem as a reply. */
export class Refusal {
  constructor(
    readonly status: number,
    readonly slug: string,
    readonly more: object = {},
  ) {}
}

/**
 * Stands in for the network in tests of pages: replies by "METHOD /path", counts versions as ETags, and remembers what
 * was sent. What nobody prepared for is an error, not silence.
 */
export function network(replies: Record<string, unknown>) {
  const sent: Sent[] = [];
  let version = 1;
  vi.stubGlobal("fetch", async (request: Request) => {
    const url = new URL(request.url);
    const call = `${request.method} ${url.pathname}`;
    const text = await request.text();
    const given = {
      body: text ? JSON.parse(text) : undefined,
      ifMatch: request.headers.get("If-Match"),
      url,
    };
    if (request.method !== "GET") sent.push({ call, body: given.body, ifMatch: given.ifMatch });
    if (!(call in replies)) throw new Error(`Nobody answers ${call}`);
    const reply = replies[call];
    const value = typeof reply === "function" ? await (reply as Reply)(given) : reply;
    if (value instanceof Refusal) {
      const problem = { type: `/problems/${value.slug}`, title: value.slug, status: value.status };
      return json({ ...problem, ...value.more }, value.status, "application/problem+json");
    }
    if (request.method !== "GET") version++;
    return value === undefined
      ? new Response(null, { status: 204 })
      : json(value, 200, "application/json", `"${version}"`);
  });
  return { sent, replies };
}

const json = (value: unknown, status: number, type: string, etag = '"1"') =>
  new Response(JSON.stringify(value), { status, headers: { "Content-Type": type, ETag: etag } });
