import { count, say, when } from "./language";
import type { OpenedForm } from "./protocol/form";
import type { Manifest } from "./protocol/manifest";
import * as t from "./texts/form";
import * as v from "./texts/vote";
import { isVote } from "./visit";

/** The closing time, and the one of the launch if it was moved. */
export function openUntil({ closesAt, frozen }: OpenedForm): string {
  const until = when(closesAt, frozen.zone);
  if (closesAt === frozen.closesAt) return until;
  return `${until} (${say(t.announced, when(frozen.closesAt, frozen.zone))})`;
}

function scope(frozen: Manifest): string {
  const { questions } = frozen;
  if (isVote(frozen)) return count(v.clauses, questions.length);
  const items = questions.filter(({ kind }) => kind === "item").length;
  const open = questions.length - items;
  const parts = [items && count(t.ratings, items), open && count(t.questions, open)];
  return parts.filter(Boolean).join(", ");
}

/** How much there is to answer, in which time. */
export const extent = (form: OpenedForm, until = openUntil(form)): string =>
  say(t.openUntil, scope(form.frozen), count(t.minutes, form.frozen.minutes), until);
