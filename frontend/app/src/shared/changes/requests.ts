import { client } from "../api";
import { requestBody } from "./bodies";
import type { ChangeAnswer, QueuedChange } from "./ChangeRequest";
import type { Fields } from "./reapply";

/**
 * Browsers send at most 64 KiB for a page that is gone, which this many characters never exceed.
 */
const outlives = 20_000;

type Call = (path: string, init: object) => Promise<{ data?: unknown; response: Response }>;
/** The contract's types hold where a change is made; here it has been through JSON. */
const calls = client as unknown as { [method: string]: Call; GET: Call };

export async function request({ operation, path, query, fields, base, key }: QueuedChange) {
  const [method = "", address = ""] = operation.split(" ");
  const header = {
    ...(method === "POST" && { "Idempotency-Key": key }),
    ...(base && { "If-Match": base }),
  };
  const body = fields && requestBody(operation, fields);
  // A page that is hidden may be gone before it is sent.
  const keepalive =
    document.visibilityState === "hidden" && JSON.stringify(body ?? "").length < outlives;
  const init = { params: { path, query, header }, keepalive, ...(body && { body }) };
  const { data, response } = (await calls[method]?.(address, init)) ?? {};
  return answerOf(data, response);
}

export async function readThing({ operation, path }: QueuedChange) {
  const address = operation.replace(/^\S+ /, "").replace(/\/(finish|look-backs)$/, "");
  const { data, response } = await calls.GET(address, { params: { path } });
  // What can be changed of a contact is a part of what is read.
  const { contact = data } = data as { contact?: unknown };
  return { value: contact as Fields, etag: response.headers.get("ETag") ?? "" };
}

function answerOf(value: unknown, response: Response | undefined): ChangeAnswer {
  // What finishes a task answers with the task and what came of it.
  const row = (value as { task?: { etag?: string } } | undefined)?.task;
  const etag = row?.etag ?? response?.headers.get("ETag");
  return { ...(value !== undefined && { value }), ...(etag && { etag }) };
}
