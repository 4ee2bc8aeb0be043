import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { desk, emptyRole, expectSaved, h1, leave, roleFixture } from "../../test/fixtures/role";
import { Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { ownRoleClause } from "./clauses/clauses";
import { routes } from "./routes";
import type { Role } from "./types";

describe("what a member typed", () => {
  beforeEach(() => localStorage.clear());
  afterEach(leave);

  it("shows a member nothing that another one typed in this browser", async () => {
    const server = (id: string, role: Role, put?: Refusal) =>
      desk(role, { "GET /api/me": { id }, ...(put && { "PUT /api/role": put }) });
    const meaning = () =>
      screen.getByRole<HTMLTextAreaElement>("textbox", {
        name: "What does this mean in your team right now?",
      });
    const ended = server("m1", roleFixture, new Refusal(401, "not-signed-in"));
    visit(routes, "/role");
    await h1(/^One of two/);
    fireEvent.change(meaning(), { target: { value: "One goal each" } });
    cleanup();
    await waitFor(() => expect(ended.sent).toHaveLength(1));

    const theirs = server("m2", { clauses: [ownRoleClause("2", "Coach the team")] });
    visit(routes, "/role");
    await h1("Your responsibility still needs your interpretation");
    expect(meaning().value).toBe("");
    fireEvent.change(meaning(), { target: { value: "Theirs" } });
    expect((await expectSaved(theirs.sent)).clauses).toMatchObject([{ meaning: "Theirs" }]);
    cleanup();

    const mine = server("m1", roleFixture);
    visit(routes, "/role");
    await h1("You’ve interpreted every responsibility");
    expect((await expectSaved(mine.sent)).clauses[1]).toMatchObject({ meaning: "One goal each" });
  });

  it("shows a member none of the starting points that another one began", async () => {
    const point = () =>
      screen.findByRole<HTMLTextAreaElement>("textbox", { name: "I should let go of" });
    for (const [id, shown] of [
      ["m1", ""],
      ["m2", ""],
      ["m1", "the pager"],
    ]) {
      desk(emptyRole, { "GET /api/me": { id } });
      visit(routes, "/role");
      expect((await point()).value).toBe(shown);
      if (id === "m1" && !shown) await userEvent.type(await point(), "the pager");
      cleanup();
    }
  });
});
