import { Fragment } from "react";
import { diffWords } from "./diff";

/** A text with what is new in it marked and what went struck out. */
export function Changed({ before, after }: { before: string; after: string }) {
  return diffWords(before, after).map(({ is, text }, at) => {
    const part = is === "gone" ? <del>{text}</del> : is === "new" ? <ins>{text}</ins> : text;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
      <Fragment key={at}>
        {at > 0 && " "}
        {part}
      </Fragment>
    );
  });
}
