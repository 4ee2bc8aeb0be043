import { ProblemError, slugOf } from "../api";
import type { FieldFault } from "../api/problem";
import { i18n, say } from "../i18n";
import { faultStrings } from "./faults";
import { problemStrings } from "./strings";

const known = (namespace: string, key: string) => i18n.exists(key, { ns: namespace });

/** What went wrong, in the reader's language. */
export function titleOf(slug: string): string {
  const { namespace } = problemStrings;
  return i18n.t(known(namespace, `${slug}.title`) ? `${slug}.title` : "unknown.title", {
    ns: namespace,
  });
}

/** What is safe and what to do. */
export function textOf(slug: string): string {
  const { namespace } = problemStrings;
  return i18n.t(known(namespace, `${slug}.text`) ? `${slug}.text` : "unknown.text", {
    ns: namespace,
  });
}

/** Title, text and, where the server says how long, the wait. */
export function explain(error: unknown): { slug: string; title: string; text: string } {
  const slug = slugOf(error);
  const seconds = error instanceof ProblemError ? error.retryAfter : undefined;
  const text = seconds
    ? say(problemStrings, "wait", { count: Math.ceil(seconds / 60) })
    : textOf(slug);
  return { slug, title: titleOf(slug), text };
}

/** One fault at a field; `kind` chooses a sentence of its own, as for `email` and `password`. */
export function faultText({ code, params }: FieldFault, kind?: string, value?: string): string {
  const { namespace } = faultStrings;
  const { min, max } = params ?? {};
  const bound = code === "out-of-range" && (min === undefined ? "max" : max === undefined && "min");
  const count = kind === "password" ? (value ?? "").length : Number(min ?? max ?? 0);
  const options = { ...params, count, ns: namespace };
  const key = [`${code}.${kind}`, `${code}.${bound}`, code].find((candidate) =>
    i18n.exists(candidate, options),
  );
  return i18n.t(key ?? "unknown", options);
}
