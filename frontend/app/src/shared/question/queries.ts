import { below, itemsQuery, type Schemas, uuid } from "../api";
import { type ChangeRequest, changeLater } from "../changes";

export type PersonQuestion = Schemas["PersonQuestion"];
export type QuestionAbout = Schemas["QuestionAbout"];

/** The query lists what the reader asked people, latest first. */
export const questionsQuery = itemsQuery("/api/questions");

const list = { key: questionsQuery.queryKey, list: [] };
const reread = [below("/api/questions"), below("/api/home")];

/** Tells whether a question is about this thing; one about a line is not about its record. */
export const isAbout = ({ about }: PersonQuestion, { kind, id, line }: QuestionAbout): boolean =>
  about.kind === kind && about.id === id && about.line === line;

type Asked = {
  about: QuestionAbout;
  words: string;
  people: PersonQuestion["person"][];
  text: string;
};

export function askPeople({ about, words, people, text }: Asked, key: string): ChangeRequest {
  return {
    operation: "POST /api/questions/batches",
    thing: uuid(),
    fields: { about, personIds: people.map(({ id }) => id), text },
    optimistic: people.map((person) => ({
      add: { id: uuid(), about, words, person, text, askedOn: "", waiting: true },
      to: list,
    })),
    reread,
    typed: { key, text },
  };
}

/** Takes back what was asked, once the server has said which questions these are. */
export async function unask(answer: Promise<{ value?: unknown } | undefined>): Promise<void> {
  const { items = [] } = ((await answer)?.value ?? {}) as { items?: PersonQuestion[] };
  for (const question of items) changeLater(changeQuestion(question, { removed: true }));
}

/** @param fields what the reader says now; the rest stays */
export function changeQuestion(
  question: PersonQuestion,
  fields: Partial<Schemas["PersonQuestionChange"]>,
): ChangeRequest {
  const { id, text, waiting, answer = null, reply = null, confirmedOn } = question;
  const was = { text, waiting, answer, reply, confirmed: confirmedOn !== undefined };
  return {
    operation: "POST /api/questions/{personQuestionId}",
    path: { personQuestionId: id },
    fields: { ...was, ...fields },
    was,
    reread,
  };
}

/** Lists for `useChange` where a question is shown. */
export const questionShown = ({
  path: { personQuestionId: id = "" } = {},
  fields = {},
}: ChangeRequest): NonNullable<ChangeRequest["optimistic"]> =>
  fields.removed ? [{ remove: id, from: list }] : [{ change: id, fields }];
