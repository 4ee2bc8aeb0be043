import { client, queries, type Schemas, versioned } from "../../../shared/api";

export const guestKey = (secret: string) => ["talk-link", secret] as const;

/** @param change of a step of the guest: whether it is done, or its other day */
export async function changeGuestStep(
  secret: string,
  change: Omit<Schemas["GuestStepDraft"], "secret">,
): Promise<void> {
  const body = { secret, ...change };
  const { value } = await versioned(client.POST("/api/talks/open/steps", { body }));
  queries.setQueryData(guestKey(secret), value);
}

/** @param change a point of the guest: new, with other words, or gone where they are null */
export async function changeGuestPoint(
  secret: string,
  change: Omit<Schemas["GuestPointDraft"], "secret">,
): Promise<void> {
  const body = { secret, ...change };
  const { value } = await versioned(client.POST("/api/talks/open/points", { body }));
  queries.setQueryData(guestKey(secret), value);
}

/** @param said the answer to a question that the lead shares */
export async function changeGuestAnswer(
  secret: string,
  said: Omit<Schemas["GuestAnswerDraft"], "secret">,
): Promise<void> {
  const body = { secret, ...said };
  const { value } = await versioned(client.POST("/api/talks/open/answers", { body }));
  queries.setQueryData(guestKey(secret), value);
}

/** @param said the answer to a question about one thing */
export async function changeGuestQuestion(
  secret: string,
  said: Omit<Schemas["GuestAnswerToQuestion"], "secret">,
): Promise<void> {
  const body = { secret, ...said };
  const { value } = await versioned(client.POST("/api/talks/open/questions", { body }));
  queries.setQueryData(guestKey(secret), value);
}
