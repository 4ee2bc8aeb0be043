import type { Link } from "./link";
import type { Form, InviteState, Manifest, Receipts } from "./manifest";

/** The server said no, or nothing that could be understood. */
export class Refused extends Error {
  /**
   * @param slug of the problem, as `openapi.yaml` lists them; empty without a reply that makes sense
   * @param retryAfter seconds, 0 when the server did not say
   */
  constructor(
    readonly slug: string,
    readonly retryAfter = 0,
  ) {
    super(slug);
  }
}

/** What `PUT /api/r/answers` takes beside the survey, all base64url. */
export interface SealedAnswer {
  groupId: string;
  token: string;
  signature: string;
  box: string;
}

/**
 * The operations that this page calls. Only the preview sends a cookie.
 *
 * @param origin such as `https://tenward.example`, or empty for the page's own
 */
export function serverAt(
  origin = "",
  fetch: typeof globalThis.fetch = (...a) => globalThis.fetch(...a),
) {
  async function call<T>(
    method: string,
    path: string,
    body?: object,
    credentials: RequestCredentials = "omit",
  ): Promise<T> {
    let problem: Refused;
    try {
      const response = await fetch(`${origin}/api/${path}`, {
        method,
        credentials,
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
      const [, slug = ""] = String(reply.type).split("/problems/");
      problem = new Refused(slug, Number(response.headers.get("Retry-After")));
    } catch {
      problem = new Refused("");
    }
    throw problem;
  }
  const invite = ({ surveyId, inviteId, secret }: Link, more?: object) => ({
    surveyId,
    inviteId,
    secret,
    ...more,
  });
  return {
    form: (surveyId: string) => call<Form>("GET", `r/surveys/${surveyId}`),
    receipts: (surveyId: string) => call<Receipts>("GET", `r/surveys/${surveyId}/receipts`),
    /** Changes nothing, so that a mail scanner that opens links does no harm. */
    inviteState: (link: Link) => call<InviteState>("POST", "r/invites/state", invite(link)),
    ballot: (link: Link, blindedMessage: string) =>
      call<{ blindSignature: string }>("POST", "r/ballots", invite(link, { blindedMessage })),
    decline: (link: Link, declined: boolean) =>
      call<void>("POST", "r/declines", invite(link, { declined })),
    answer: (surveyId: string, answer: SealedAnswer) =>
      call<void>("PUT", "r/answers", { surveyId, ...answer }),
    preview: (surveyId: string, query: string) =>
      call<{ manifest: Manifest; groupId: string }>(
        "GET",
        `surveys/${surveyId}/preview${query}`,
        undefined,
        "same-origin",
      ),
  };
}

export type Server = ReturnType<typeof serverAt>;

/** The one that the page came from. */
export const server = serverAt();
