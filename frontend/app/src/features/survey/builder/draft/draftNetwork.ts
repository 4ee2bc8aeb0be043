import { network } from "../../../../test/network";
import { preview } from "../../privacy/story";
import type { Survey } from "../../types";
import { expectationsTemplate, groups, installation, onTrackTemplate, people } from "./story";

/**
 * For tests: a server with one draft, which keeps what is sent.
 * @param more other replies, also in place of these
 */
export function draftNetwork(draft: Survey, more: Record<string, unknown> = {}) {
  const path = `/api/surveys/${draft.id}`;
  let survey = draft;
  const made = network({
    "GET /api/installation": installation,
    "GET /api/templates": { items: [expectationsTemplate, onTrackTemplate] },
    "GET /api/groups": { items: groups },
    "GET /api/people": { items: people },
    [`GET ${path}`]: () => survey,
    [`PATCH ${path}`]: ({ body }: { body: Partial<Survey> }) => {
      survey = { ...survey, ...body };
      return survey;
    },
    [`GET ${path}/privacy-preview`]: preview,
    ...more,
  });
  return { ...made, draft: () => survey };
}
