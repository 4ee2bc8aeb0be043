import type { Schemas } from "../api";

/** The questions for a form that a situation leaves, as they were written. */
export function questionsLeft({ form, answers }: Schemas["Situation"]): string[] {
  const keys = (form?.leaves ?? []).flatMap(({ kind, text = [] }) =>
    kind === "question" ? text : [],
  );
  return answers.flatMap(({ field, text = "" }) =>
    keys.includes(field) && text.trim() ? [text.replace(/\s+/g, " ").trim()] : [],
  );
}
