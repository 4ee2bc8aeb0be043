import type { ResultComment, Results } from "./types";

/** Letters without case and accents, so that "Uber" finds "über". */
const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLocaleLowerCase();

/** The comments that contain every word of the search. */
export function matching(comments: ResultComment[], search: string): ResultComment[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return comments.filter(({ text }) => {
    const within = plain(text);
    return words.every((word) => within.includes(word));
  });
}

/** Everything that was written without a name. */
export const everyComment = ({ questions, items }: Results): ResultComment[] => [
  ...questions.flatMap(({ comments }) => comments),
  ...items.flatMap(({ examples, advice }) => [...examples, ...advice]),
];

/** Its group stands beside it. */
export const isLabelled = ({ launchGroupId }: ResultComment): boolean =>
  launchGroupId !== undefined;
