import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, vi } from "vitest";
import { network } from "../../test/network";
import { own } from "./clauses/clauses";
import type { Role } from "./types";

export const empty: Role = { clauses: [] };
export const story: Role = {
  source: { name: "tech-lead.pdf", kind: "pdf", pages: 2, readAt: "2026-03-09T09:40:00Z" },
  clauses: [
    { ...own("1", "Own the ledger"), meaning: "I can say what it does.", standing: "applies" },
    { ...own("2", "Coach the team"), origin: "document", sentence: 2, page: 1 },
    { ...own("3", "We offer free coffee"), leftOut: true },
  ],
};

/** A server that keeps one role. */
export function desk(start: Role, more: Record<string, unknown> = {}) {
  let kept = start;
  return network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/role": () => kept,
    "GET /api/role/chain": { items: [] },
    "GET /api/goals": { items: [] },
    "GET /api/entries": { items: [] },
    "GET /api/templates": { items: [] },
    "PUT /api/role": ({ body }: { body: Role }) => {
      kept = body;
      return kept;
    },
    ...more,
  });
}

export const h1 = (name: RegExp | string) => screen.findByRole("heading", { level: 1, name });
export const saved = async (sent: { body: unknown }[]) => {
  await screen.findAllByText(/^Saved \d/);
  return sent.at(-1)?.body as Role;
};
export const choose = async (sentence: RegExp, item: string) => {
  await userEvent.click(screen.getByRole("button", { name: sentence }));
  await userEvent.click(await screen.findByRole("menuitem", { name: item }));
};

/** A page that is left saves what was typed: into this test's server, not into the next one's. */
export async function leave() {
  cleanup();
  await waitFor(() => expect(localStorage.getItem("tenward.role.m1")).toBeNull());
  vi.unstubAllGlobals();
}
