import { cloneElement, createElement, Fragment, type ReactElement, use } from "react";
import { language } from "./language";
import {
  fill,
  LanguageContext,
  type Literal,
  type Message,
  translatorIn,
  type Values,
} from "./messages";

type Props<S extends string> = {
  say: Literal<S> | Message;
  values?: Values;
  /** These elements replace `<name>…</name>` or `<name/>` in the sentence. */
  parts: Record<string, ReactElement>;
};

const part = /<(\w+)(?:\/>|>(.*?)<\/\1>)/;

/** A sentence with links or emphasis inside. */
export function Rich<const S extends string>({ say, values = {}, parts }: Props<S>) {
  const { formOf } = translatorIn(use(LanguageContext) ?? language());
  // Text, name, inner text, text … text. Only then are gaps filled: a value is never taken for a part.
  const pieces = formOf(say, values).split(part);
  const nodes = pieces.map((piece, at) => {
    if (at % 3 === 0) return fill(piece, values);
    if (at % 3 === 2) return null;
    const element = parts[piece];
    const inner = pieces[at + 1];
    if (!element || inner === undefined) return element;
    return cloneElement(element, {}, fill(inner, values));
  });
  return createElement(Fragment, null, ...nodes);
}
