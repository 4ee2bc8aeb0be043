import { type Child, h, p } from "./dom";
import { pick } from "./language";
import type { Taking } from "./protocol/manifest";

/** Shows what the server says of links that the lead may have used; nothing if there are none. */
export const takingsNote = (...takings: Taking[]): Child =>
  takings.length > 0 &&
  h(
    "div",
    "hint",
    takings.map(({ told }) => p(pick(told))),
  );
