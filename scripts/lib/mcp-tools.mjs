const pick = (from, ...names) =>
  Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]));

/** Shipped texts have both languages; what the lead wrote stands under `own`. */
const words = (text) => text.own ?? text.en ?? text.de;

/**
 * What an assistant may do. Each answer is made of the named properties and no others, so that a property that the API
 * gets later, or has for other tools, does not reach it.
 *
 * @param {string} url of the server
 * @param {string} token
 * @param {typeof fetch} request
 */
export function tools(url, token, request = fetch) {
  /** @throws in words for the assistant: the type of the problem, and each field that is wrong */
  async function call(method, path, body) {
    const response = await request(new URL(path, url), {
      method,
      redirect: "error",
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body && { "Content-Type": "application/json" }),
      },
      body: body && JSON.stringify(body),
    });
    const answer = await response.json();
    if (response.ok) return answer;
    const fields = (answer.errors ?? []).map(
      ({ pointer, code, params = {} }) => `\n${pointer}: ${code} ${JSON.stringify(params)}`,
    );
    throw new Error(`${answer.type}: ${answer.detail ?? answer.title}${fields.join("")}`);
  }

  async function every(path) {
    const items = [];
    for (let cursor = ""; cursor !== undefined; ) {
      const page = await call("GET", `${path}?limit=200${cursor && `&cursor=${cursor}`}`);
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }

  const of = (surveyId) => `/api/surveys/${encodeURIComponent(surveyId)}`;
  const surveyId = "The id of a survey, from list_surveys.";

  return [
    {
      name: "list_surveys",
      description: "All surveys of the lead: drafts, running, closed and cancelled ones.",
      input: {},
      reads: true,
      run: async () =>
        (await every("/api/surveys")).map((survey) =>
          pick(survey, "id", "title", "state", "closesAt", "zone", "resultsReady"),
        ),
    },
    {
      name: "survey_status",
      description:
        "The state of a survey: when it closes, and how many of those invited have answered.",
      input: { surveyId },
      reads: true,
      run: async ({ surveyId: id }) => {
        const survey = await call("GET", of(id));
        const times = pick(survey, "id", "title", "state", "opensAt", "closesAt", "resultsReady");
        if (survey.state !== "running") return times;
        return { ...times, ...pick(await call("GET", `${of(id)}/counts`), "invited", "answered") };
      },
    },
    {
      name: "privacy_preview",
      description:
        "What launching a draft would mean for respondents: what can be shown, and what prevents the launch.",
      input: { surveyId },
      reads: true,
      run: async ({ surveyId: id }) =>
        pick(
          await call("GET", `${of(id)}/privacy-preview`),
          ...["k", "invited", "ratingsPossible", "commentsPossible", "labelsPossible", "obstacles"],
        ),
    },
    {
      name: "gaps",
      description:
        "Where the self-rating of the lead and the ratings of respondents differ. Only numbers of a closed survey, no comments.",
      input: { surveyId },
      reads: true,
      run: async ({ surveyId: id }) => {
        const gaps = await call("GET", `${of(id)}/gaps`);
        return {
          ...pick(gaps, "title", "closedAt", "counted", "tooFew"),
          items: gaps.items.map((item) => ({
            item: words(item.text),
            ...pick(item, "label", "distance", "reason"),
            ...(item.self?.rating && { lead: item.self.rating }),
            others: item.blocks.map((block) => pick(block, "block", "kind", "n", "mean")),
          })),
        };
      },
    },
    {
      name: "list_boards",
      description: "The boards of the lead, and whether respondents can read them.",
      input: {},
      reads: true,
      run: async () =>
        (await every("/api/boards")).map((board) =>
          pick(board, "id", "title", "themes", "decided", "published", "changedAt"),
        ),
    },
    {
      name: "list_themes",
      description:
        "The names of the themes of a board that respondents can read. Nothing unpublished.",
      input: { boardId: "The id of a board, from list_boards." },
      reads: true,
      run: async ({ boardId }) => {
        const board = `/api/boards/${encodeURIComponent(boardId)}`;
        const { published, pendingIds } = await call("GET", `${board}/publication`);
        const { themes } = published ? await call("GET", board) : { themes: [] };
        // A name that is a quote is somebody's words, and one that was changed since is not the published one.
        const isRead = ({ id, nameFrom, published: told }) =>
          told && nameFrom !== "quote" && !pendingIds.includes(id);
        return themes.filter(isRead).map((theme) => pick(theme, "name"));
      },
    },
    {
      name: "draft_survey",
      description:
        "Creates a draft from a template. The lead decides on its page whom to ask and whether to launch it.",
      input: {
        title: "The title that respondents read above the form, at most 120 characters.",
        template: "One of expectations, balance, on-track, role-fit.",
        zone: "The IANA time zone of the lead, such as Europe/Berlin.",
      },
      reads: false,
      run: async ({ title, template, zone }) => {
        const { id } = await call("POST", "/api/surveys", { title, template, zone });
        return { id, page: new URL(`/surveys/${id}`, url).href };
      },
    },
  ];
}
