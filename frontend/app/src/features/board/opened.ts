import { screen, within } from "@testing-library/react";
import { vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";
import { board, FakeServer } from "./state/story";
import type { Board } from "./types";

export const at = "/themes/b1";
export const api = "/api/boards/b1";

/** Without a browser nothing has a size. */
class Unmeasured {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** A server that agrees with everything, unless told otherwise. */
export function open(
  more: Record<string, unknown> = {},
  found: unknown = board,
  language?: "en" | "de",
  path = at,
) {
  const server = new FakeServer(found as Board);
  vi.stubGlobal("ResizeObserver", Unmeasured);
  const { sent, replies } = network({
    [`GET ${api}`]: found,
    [`GET ${api}/changes`]: server.news,
    [`GET ${api}/synthesis`]: board.synthesis,
    [`POST ${api}/changes`]: server.change,
    [`POST ${api}/undo`]: server.undo,
    ...more,
  });
  return Object.assign(visit(routes, path, language), { sent, replies });
}

export const grid = (name: RegExp) => screen.findByRole("grid", { name });
export const quotes = (list: HTMLElement) =>
  within(list)
    .queryAllByRole("row")
    .map((row) => row.querySelector("blockquote")?.textContent);
export const bodies = (sent: { body: unknown }[]) => sent.map(({ body }) => body);
