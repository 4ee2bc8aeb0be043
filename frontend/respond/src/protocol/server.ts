import type { Link } from "./link";
import type { Form, InviteState, Manifest, Receipts } from "./manifest";

/** The server said no, or nothing that could be understood. */
export class Refused extends Error {
  /**
   * @param slug of the problem, as `openapi.yaml` lists them; `unreachable` without any reply
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

async function slugOf(response: Response): Promise<string> {
  try {
    const { type } = (await response.json()) as { type?: unknown };
    const slug = /^\/problems\/([a-z0-9-]+)$/.exec(String(type))?.[1];
    return slug ?? "unreachable";
  } catch {
    return "unreachable";
  }
}

/** The operations under `/api/r/`. None of them sends a cookie. */
export class Server {
  /** @param origin such as `https://tenward.example`, or empty for the page's own */
  constructor(
    private readonly origin = "",
    private readonly fetch: typeof globalThis.fetch = (...args) => globalThis.fetch(...args),
  ) {}

  form = (surveyId: string) => this.call<Form>("GET", `r/surveys/${surveyId}`);

  receipts = (surveyId: string) => this.call<Receipts>("GET", `r/surveys/${surveyId}/receipts`);

  /** Changes nothing, so that a mail scanner that opens links does no harm. */
  inviteState = (link: Link) => this.call<InviteState>("POST", "r/invites/state", invite(link));

  ballot = (link: Link, blindedMessage: string) =>
    this.call<{ blindSignature: string }>("POST", "r/ballots", { ...invite(link), blindedMessage });

  decline = (link: Link, declined: boolean) =>
    this.call<void>("POST", "r/declines", { ...invite(link), declined });

  answer = (surveyId: string, answer: SealedAnswer) =>
    this.call<void>("PUT", "r/answers", { surveyId, ...answer });

  /** With the lead's own session, the only call that sends a cookie. */
  preview = (surveyId: string, groupId: string) =>
    this.call<{ manifest: Manifest; groupId: string }>(
      "GET",
      `surveys/${surveyId}/preview${groupId && `?groupId=${groupId}`}`,
      undefined,
      "same-origin",
    );

  private async call<T>(
    method: string,
    path: string,
    body?: object,
    credentials: RequestCredentials = "omit",
  ): Promise<T> {
    let response: Response;
    try {
      response = await this.fetch(`${this.origin}/api/${path}`, {
        method,
        credentials,
        cache: "no-store",
        redirect: "error",
        referrerPolicy: "no-referrer",
        signal: AbortSignal.timeout(20_000),
        ...(body && {
          body: JSON.stringify(body),
          headers: { "Content-Type": "application/json" },
        }),
      });
      if (response.status === 204) return undefined as T;
      if (response.status === 200) return (await response.json()) as T;
    } catch {
      throw new Refused("unreachable");
    }
    throw new Refused(await slugOf(response), Number(response.headers.get("Retry-After")) || 0);
  }
}

const invite = ({ surveyId, inviteId, secret }: Link) => ({ surveyId, inviteId, secret });

/** The one that the page came from. */
export const server = new Server();
