import type { Link } from "./link";
import type { Form, InviteState, Receipts } from "./manifest";

/** The server said no, or nothing that could be understood. */
export class Refused extends Error {
  /**
   * @param slug of the problem, as `openapi.yaml` lists them; empty without a reply that makes sense
   * @param retryAfter seconds, 0 when the server did not say
   * @param current what the problem says of how it is now
   */
  constructor(
    readonly slug: string,
    readonly retryAfter = 0,
    readonly current: { takenBackAt?: string } = {},
  ) {
    super(slug);
  }
}

/** Holds what `PUT /api/r/answers` takes beside the survey, all base64url. */
export interface SealedAnswer {
  groupId: string;
  token: string;
  signature: string;
  box: string;
}

/**
 * Makes the calls of a respondent's page. No call sends a cookie.
 * @param origin such as `https://tenward.example`, or empty for the page's own
 */
export const caller = (
  origin = "",
  fetch: typeof globalThis.fetch = (...a) => globalThis.fetch(...a),
) =>
  async function call<T>(method: string, path: string, body?: object): Promise<T> {
    let slug = "";
    let retryAfter = 0;
    let current: Refused["current"] | undefined;
    try {
      const response = await fetch(`${origin}/api/r/${path}`, {
        method,
        credentials: "omit",
        redirect: "error",
        signal: AbortSignal.timeout(20_000),
        ...(body && {
          body: JSON.stringify(body),
          headers: { "Content-Type": "application/json" },
        }),
      });
      if (response.status === 204) return undefined as T;
      const reply = await response.json();
      if (response.ok) return reply;
      slug = String(reply.type).split("/problems/")[1] ?? "";
      current = reply.current;
      retryAfter = Number(response.headers.get("Retry-After"));
    } catch {
      slug = "";
    }
    throw new Refused(slug, retryAfter, current);
  };

/** The operations that answering takes. */
export function serverAt(origin?: string, fetch?: typeof globalThis.fetch) {
  const call = caller(origin, fetch);
  const invite = ({ surveyId, inviteId, secret }: Link, more?: object) => ({
    surveyId,
    inviteId,
    secret,
    ...more,
  });
  return {
    /**
     * Reads the form by the key that all links of a survey share, so that the server need not know
     * whose link was opened until someone answers.
     */
    form: ({ surveyId, readKey }: Link) => call<Form>("POST", "forms", { surveyId, readKey }),
    receipts: ({ surveyId, readKey }: Link) =>
      call<Receipts>("POST", "receipts", { surveyId, readKey }),
    /** Changes nothing, so that a mail scanner that opens links does no harm. */
    inviteState: (link: Link) => call<InviteState>("POST", "invites/state", invite(link)),
    ballot: (link: Link, blindedMessage: string) =>
      call<{ blindSignature: string }>("POST", "ballots", invite(link, { blindedMessage })),
    decline: (link: Link, declined: boolean) =>
      call<void>("POST", "declines", invite(link, { declined })),
    answer: (surveyId: string, answer: SealedAnswer) =>
      call<void>("PUT", "answers", { surveyId, ...answer }),
  };
}

export type Server = ReturnType<typeof serverAt>;

/** The one that the page came from. */
export const server = serverAt();
