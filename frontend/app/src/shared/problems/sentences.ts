import { ProblemError, slugOf } from "../api";
import type { FieldFault } from "../api/problem";
import { type Message, msg, t } from "../i18n";
import { faultTexts, unknownFault } from "./faults";

type ProblemText = { title: Message; text: Message };

const unknown = {
  title: msg("Something went wrong"),
  text: msg("Everything you saved is safe. Reload the page; it may be out of date."),
};

/** Those that a page without a connection, or before anybody has signed in, can need at once. */
const texts: Record<string, ProblemText> = {
  "not-signed-in": {
    title: msg("You’ve been signed out"),
    text: msg(
      "Your session has ended. What you typed is still on this page. Sign in in a new tab, then try again here.",
    ),
  },
  unreachable: {
    title: msg("The server isn’t responding"),
    text: msg("What you typed is still on this page. Check your connection, then try again."),
  },
  unexpected: {
    title: msg("Something went wrong on this page"),
    text: msg("Everything you saved is safe. Reload the page."),
  },
};

/** Fetches the sentences for all other slugs; without them a problem is explained in general words. */
export async function loadProblemTexts(slug?: string): Promise<void> {
  if (slug && slug in texts) return;
  try {
    Object.assign(texts, (await import("./problemTexts")).problemTexts);
  } catch (error) {
    reportError(error);
  }
}

/** Says what went wrong, in the reader's language. */
export const titleOf = (slug: string): string => t((texts[slug] ?? unknown).title);

/** Says what is safe and what to do. */
export const textOf = (slug: string): string => t((texts[slug] ?? unknown).text);

/** Title, text and, where the server says how long, the wait. */
export function explain(error: unknown): { slug: string; title: string; text: string } {
  const slug = slugOf(error);
  const seconds = error instanceof ProblemError ? error.retryAfter : undefined;
  const text = seconds
    ? t("Try again in one minute. | Try again in {{count}} minutes.", {
        count: Math.ceil(seconds / 60),
      })
    : textOf(slug);
  return { slug, title: titleOf(slug), text };
}

/** One fault at a field; `kind` chooses a sentence of its own, as for `email` and `password`. */
export function faultText({ code, params }: FieldFault, kind?: string, value?: string): string {
  const { min, max } = params ?? {};
  const bound = code === "out-of-range" && (min === undefined ? "max" : max === undefined && "min");
  const count = kind === "password" ? (value ?? "").length : Number(min ?? max ?? 0);
  const text =
    faultTexts[`${code}.${kind}`] ??
    faultTexts[`${code}.${bound}`] ??
    faultTexts[code] ??
    unknownFault;
  return t(text, { ...params, count });
}

/** A required field has this rule where no `Form` sets one. */
export const neededRules = {
  validate: (value: string) => value.trim() !== "" || faultText({ pointer: "", code: "required" }),
};
