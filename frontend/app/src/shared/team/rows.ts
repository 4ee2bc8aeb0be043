import type { Schemas } from "../api";

export type TeamSection = Schemas["TeamSection"];
type TeamRecord = Schemas["TeamRecord"];
type Question = TeamRecord["questions"][number];
type Say = (question: Question, text: string) => string;

/** One row of a section, the same for a clause, a decision and a line of a record. */
export type TeamRow = {
  key: string;
  head: string;
  /** Stands beside the head: whom people ask about it. */
  beside?: string;
  verdict?: Schemas["Verdict"];
  /** The head is what the lead promises, and no name of a thing. */
  isSentence?: true;
  /** The label is absent where the head already says what the text is about. */
  more: { label?: string; text: string }[];
};

/** The rows of one record, or all of a section that has no records. */
export type TeamPart = { key: string; heading?: string; numbered: boolean; rows: TeamRow[] };

type Words = { say: Say; label: (question: Question) => string };

/** The section as rows, so that it is drawn and searched in one way. */
export function teamParts(section: TeamSection, words: Words): TeamPart[] {
  const { key, agreement, decisions, records = [] } = section;
  if (agreement) {
    const rows = agreement.clauses.map(({ id, text, why }) => ({
      ...{ key: id, head: text, isSentence: true as const, more: why ? [{ text: why }] : [] },
    }));
    return [{ key, numbered: true, rows }];
  }
  if (decisions) {
    const rows = decisions.map(({ name, verdict, reason, horizon }, at) => ({
      ...{ key: `${at}`, head: name, verdict },
      more: [reason, horizon].flatMap((text) => (text ? [{ text }] : [])),
    }));
    return [{ key, numbered: false, rows }];
  }
  return records.filter(({ team }) => team).map((record) => partOf(record, words));
}

function partOf(record: TeamRecord, { say, label }: Words): TeamPart {
  const { id, title, questions, answers } = record;
  const lines = [...new Set(answers.flatMap(({ line }) => line ?? []))].sort((a, b) => a - b);
  const said = (line?: number) =>
    questions.flatMap((question) => {
      const given = answers.filter((each) => each.field === question.key && each.line === line);
      const text = given.map((each) => say(question, each.text)).join(", ");
      return text ? [{ question, label: label(question), text }] : [];
    });
  const once = said();
  if (lines.length === 0) {
    const [first, second, ...rest] = once;
    const more = [...(second ? [{ text: second.text }] : []), ...rest];
    const row = { key: id, head: title ?? first?.text ?? "" };
    const all = title && first ? [{ text: first.text }, ...more] : more;
    return { key: id, numbered: false, rows: [{ ...row, more: all.map(plain) }] };
  }
  const rows = lines.map((line) => {
    const [first, second, ...rest] = said(line);
    const isPerson = second?.question.kind === "person" || second?.question.kind === "people";
    return {
      ...{ key: `${id} ${line}`, head: first?.text ?? "" },
      ...(second && isPerson && { beside: second.text }),
      more: [...(second && !isPerson ? [{ text: second.text }] : []), ...rest].map(plain),
    };
  });
  const heading = title ?? once[0]?.text;
  return {
    ...{ key: id, rows, ...(heading && { heading }) },
    numbered: rows.every(({ beside }) => beside === undefined),
  };
}

const plain = ({ label, text }: { label?: string; text: string }) =>
  label === undefined ? { text } : { label, text };

/** Rows that have all words that are looked for; parts without any go. */
export function found(parts: TeamPart[], sought: string): TeamPart[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const has = ({ head, beside = "", more }: TeamRow) => {
    const text = [head, beside, ...more.map((each) => each.text)].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return parts
    .map((part) => ({ ...part, rows: part.rows.filter(has) }))
    .filter(({ rows }) => rows.length > 0);
}
