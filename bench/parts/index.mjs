import { CannotStart } from "../../scripts/lib/stop.mjs";
import * as app from "./app.mjs";
import * as board from "./board.mjs";
import * as close from "./close.mjs";
import * as gaps from "./gaps.mjs";
import * as operations from "./operations.mjs";
import * as pages from "./pages.mjs";
import * as put from "./put.mjs";
import * as respond from "./respond.mjs";
import * as results from "./results.mjs";
import * as sign from "./sign.mjs";
import * as synthesis from "./synthesis.mjs";
import * as years from "./years.mjs";

export const parts = {
  put,
  sign,
  close,
  results,
  gaps,
  board,
  respond,
  app,
  operations,
  years,
  pages,
  synthesis,
};

/** All parts, or those that were named. */
export function wanted(names) {
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    throw new CannotStart(
      `No part ${unknown.join(", ")}: there are ${Object.keys(parts).join(", ")}.`,
    );
  }
  return names.length > 0 ? names : Object.keys(parts);
}
