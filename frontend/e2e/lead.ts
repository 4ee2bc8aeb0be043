import type { components } from "../app/src/shared/api/schema";
import { type Api, type Jar, session, sure } from "../demo/session";
import { parseLink } from "../respond/src/protocol/link";

type Schemas = components["schemas"];
export type Kind = Schemas["GroupKind"];

const password = "the ferry leaves at nine";

/** Acts as a lead without a browser, for tests that are not about pages. */
export class Lead {
  readonly api: Api;
  /** Maps surveys to their read keys. */
  private readonly readKeys = new Map<string, string>();

  /** @param jar of a session, which is one for all processes on one database */
  constructor(
    address: string,
    private readonly jar: Jar = { cookie: "" },
  ) {
    this.api = session(address, jar, patient);
  }

  /** The same lead at another process. */
  via = (address: string): Lead => new Lead(address, this.jar);

  /** Returns the cookie of the session. */
  get cookie(): string {
    return this.jar.cookie;
  }

  /** Enters the password again, which a token needs ten minutes after the sign-in. */
  confirm = () => this.api.POST("/api/sessions/current/confirmation", { body: { password } });

  groups = () => sure(this.api.GET("/api/groups"));

  /** @param content in Base64 @returns the texts of its clauses */
  async readDocument(name: string, content: string): Promise<string[]> {
    const { clauses } = await sure(
      this.api.POST("/api/role/readings", { body: { name, content } }),
    );
    return clauses.map(({ text }) => text);
  }

  /** @param address printed on the console, with the code */
  async setUp(address: string): Promise<void> {
    await sure(
      this.api.POST("/api/setup", {
        body: {
          code: new URL(address).hash.replace("#code=", ""),
          workspace: "Nordhafen",
          operator: "Nordhafen IT",
          operatorIsOwner: false,
          name: "Ines Falk",
          email: "ines.falk@nordhafen.example",
          password,
        },
      }),
    );
  }

  /**
   * @param host of their addresses, for a survey by mail
   * @returns the audience that these people make
   */
  async addPeople(
    names: Partial<Record<Kind, string[]>>,
    host = "",
  ): Promise<Schemas["Audience"][]> {
    const groups = await this.groups();
    const audience: Schemas["Audience"][] = [];
    for (const [kind, people] of Object.entries(names)) {
      const groupId = groups.items.find((group) => group.kind === kind)?.id ?? "";
      const person = (name: string) =>
        host
          ? { name, groupId, email: `${name.toLowerCase().replaceAll(" ", ".")}@${host}` }
          : { name, groupId };
      const batch = { people: people.map(person) };
      const added = await sure(this.api.POST("/api/people/batches", { body: batch }));
      audience.push({ groupId, personIds: added.people.map(({ id }) => id) });
    }
    return audience;
  }

  /** @returns the id of a draft from the template "Am I on track?" */
  async draft(title: string, change: Schemas["SurveyChange"]): Promise<string> {
    const body = { template: "on-track", zone: "Europe/Berlin", title } as const;
    const { id } = await sure(this.api.POST("/api/surveys", { body }));
    await sure(
      this.api.PATCH("/api/surveys/{surveyId}", {
        params: { path: { surveyId: id }, header: { "If-Match": await this.version(id) } },
        body: change,
        headers: { "Content-Type": "application/merge-patch+json" },
      }),
    );
    return id;
  }

  /** @returns the id of a draft in which these people vote on what is new of these clauses */
  async draftVote(
    clauses: Schemas["AgreementClauseDraft"][],
    audience: Schemas["Audience"][],
  ): Promise<string> {
    const { id } = await sure(this.api.POST("/api/agreements"));
    // Nobody else changes it.
    const params = { path: { agreementId: id }, header: { "If-Match": "*" } };
    await sure(
      this.api.PUT("/api/agreements/{agreementId}", { params, body: { word: "", clauses } }),
    );
    const { vote } = await sure(
      this.api.POST("/api/agreements/{agreementId}/vote", {
        params,
        body: { title: "Agreement", zone: "Europe/Berlin" },
      }),
    );
    const surveyId = vote?.surveyId ?? "";
    await sure(
      this.api.PATCH("/api/surveys/{surveyId}", {
        params: { path: { surveyId }, header: { "If-Match": "*" } },
        body: { audience, delivery: "links" },
        headers: { "Content-Type": "application/merge-patch+json" },
      }),
    );
    return surveyId;
  }

  /** May be refused. */
  async tryLaunch(surveyId: string) {
    const params = { path: { surveyId }, header: { "If-Match": await this.version(surveyId) } };
    return this.api.POST("/api/surveys/{surveyId}/launch", { params });
  }

  /** @returns the id of a running survey from the template "Am I on track?" */
  async launch(
    title: string,
    audience: Schemas["Audience"][],
    delivery: Schemas["Delivery"] = "links",
  ): Promise<string> {
    const id = await this.draft(title, { audience, delivery });
    await sure(this.tryLaunch(id));
    const path = { surveyId: id };
    // Its results are to open as soon as they are there.
    await sure(this.api.POST("/api/surveys/{surveyId}/self-rating/waive", { params: { path } }));
    return id;
  }

  /** Lists all links, of all groups. */
  async links(surveyId: string): Promise<string[]> {
    return (await this.linkSheet(surveyId)).flatMap(({ links }) => links);
  }

  /** The same, by group. */
  async linkSheet(surveyId: string): Promise<Schemas["LinkSheet"]["groups"]> {
    const path = { surveyId };
    const { groups } = await sure(
      this.api.GET("/api/surveys/{surveyId}/links", { params: { path } }),
    );
    const link = parseLink(groups[0]?.links[0] ?? "");
    if (link) this.readKeys.set(surveyId, link.readKey);
    return groups;
  }

  counts = (surveyId: string) =>
    sure(this.api.GET("/api/surveys/{surveyId}/counts", { params: { path: { surveyId } } }));

  survey = (surveyId: string) =>
    sure(this.api.GET("/api/surveys/{surveyId}", { params: { path: { surveyId } } }));

  close = (surveyId: string) =>
    sure(this.api.POST("/api/surveys/{surveyId}/close", { params: { path: { surveyId } } }));

  cancel = (surveyId: string) =>
    sure(this.api.POST("/api/surveys/{surveyId}/cancel", { params: { path: { surveyId } } }));

  results = (surveyId: string) =>
    sure(this.api.GET("/api/surveys/{surveyId}/results", { params: { path: { surveyId } } }));

  /** Reads receipts with the key of a link that was read while the survey ran. */
  receipts = (surveyId: string) => {
    const readKey = this.readKeys.get(surveyId) ?? "";
    return sure(this.api.POST("/api/r/receipts", { body: { surveyId, readKey } }));
  };

  private async version(surveyId: string): Promise<string> {
    const params = { path: { surveyId } };
    const { response } = await this.api.GET("/api/surveys/{surveyId}", { params });
    return response.headers.get("etag") ?? "";
  }
}

/** Reads again, as the pages do, while the server says that it cannot just now. */
async function patient(request: Request): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(request.clone());
    if (response.status !== 503 || request.method !== "GET" || attempt === 40) return response;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
