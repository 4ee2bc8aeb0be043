const LONGEST_BATCH = 500;

/** A lead over the API: makes people, launches surveys, closes them. */
export class Lead {
  cookie = "";
  #people = new Map();

  constructor(url) {
    this.url = url;
  }

  async setUp(code) {
    await this.call("POST", "/api/setup", {
      code,
      workspace: "Nordhafen",
      operator: "Nordhafen IT",
      operatorIsOwner: false,
      name: "Ines Falk",
      email: "ines.falk@nordhafen.example",
      password: "the ferry leaves at nine",
    });
  }

  /** @returns {Promise<string>} the id of a running survey that asks so many people of a group */
  async launch(title, kind, invitees, template = "on-track") {
    const { groupId, personIds } = await this.people(kind, invitees);
    const draft = await this.call("POST", "/api/surveys", {
      template,
      zone: "Europe/Berlin",
      title,
    });
    const path = `/api/surveys/${draft.body.id}`;
    const audience = [{ groupId, personIds: personIds.slice(0, invitees) }];
    const kept = await this.call(
      "PATCH",
      path,
      { audience },
      {
        "If-Match": draft.etag ?? (await this.call("GET", path)).etag,
        "Content-Type": "application/merge-patch+json",
      },
    );
    const running = await this.call("POST", `${path}/launch`, undefined, { "If-Match": kept.etag });
    if (running.body.questions.some(({ kind: asked }) => asked === "item")) {
      await this.call("POST", `${path}/self-rating/waive`);
    }
    return draft.body.id;
  }

  /** As many people in a group as were ever asked for. */
  async people(kind, wanted) {
    if (!this.#people.has(kind)) {
      const { body } = await this.call("GET", "/api/groups");
      const groupId = body.items.find((group) => group.kind === kind).id;
      this.#people.set(kind, { groupId, personIds: [] });
    }
    const { groupId, personIds } = this.#people.get(kind);
    while (personIds.length < wanted) {
      const missing = Math.min(LONGEST_BATCH, wanted - personIds.length);
      const people = Array.from({ length: missing }, (_, i) => ({
        name: `Person ${personIds.length + i + 1}`,
        groupId,
      }));
      const { body } = await this.call("POST", "/api/people/batches", { people });
      personIds.push(...body.people.map(({ id }) => id));
    }
    return { groupId, personIds };
  }

  /** The frozen form of a survey and its one group. */
  async form(surveyId) {
    const sheet = await this.call("GET", `/api/surveys/${surveyId}/links`);
    const readKey = new URLSearchParams(sheet.body.groups[0].links[0].split("#")[1]).get("r");
    const { body } = await this.call("POST", "/api/r/forms", { surveyId, readKey });
    return { text: body.manifest, ...JSON.parse(body.manifest) };
  }

  async call(method, path, body, headers = {}) {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(this.cookie ? { Cookie: this.cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const cookie = response.headers.get("set-cookie");
    if (cookie) {
      this.cookie = cookie.split(";")[0];
    }
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return {
      status: response.status,
      etag: response.headers.get("etag"),
      body: text ? JSON.parse(text) : undefined,
    };
  }
}
