import type { components } from "../app/src/shared/api/schema";
import { type Api, sure } from "./session";
import type { StorySituations, Told } from "./story";

type Schemas = components["schemas"];

const DAY = 86_400_000;

/** A day counted back from today. */
const day = (ago: number) => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);

/** Records the situations of one lead of the demo, through the public API. */
export class DemoSituations {
  constructor(private readonly api: Api) {}

  async fill({ own, told, team }: StorySituations): Promise<void> {
    const query = { limit: 200 };
    const { items } = await sure(this.api.GET("/api/people", { params: { query } }));
    const ids = new Map(items.map(({ name, id }) => [name, id]));
    const keys = new Map<string, string>();
    for (const form of own) {
      const { key } = await sure(this.api.POST("/api/situation-templates", { body: { form } }));
      keys.set(form.name.own ?? "", key);
    }
    for (const { ago, template, lookAgainIn, answers, lines = [], ...rest } of told) {
      const body: Schemas["SituationDraft"] = {
        ...{ ...rest, template: keys.get(template) ?? template, day: day(ago) },
        ...(lookAgainIn !== undefined && { lookAgainOn: day(-lookAgainIn) }),
        answers: [
          ...answersOf(answers, ids),
          ...lines.flatMap((line, at) =>
            answersOf(line, ids).map((answer) => ({ ...answer, line: at + 1 })),
          ),
        ],
      };
      await sure(this.api.POST("/api/situations", { body }));
    }
    if (team) {
      const params = { header: { "If-Match": "*" } };
      await sure(this.api.PATCH("/api/team-page", { params, body: team }));
    }
  }
}

/** The name of one of the lead's people is that person, and anything else a text. */
function answersOf(
  answers: Told,
  ids: ReadonlyMap<string, string>,
): Schemas["SituationAnswerDraft"][] {
  return Object.entries(answers).map(([field, text]) => {
    const personId = ids.get(text);
    return personId ? { field, personId } : { field, text };
  });
}
