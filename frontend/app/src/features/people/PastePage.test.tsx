import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

/** The page with some lines on their way to the server, which answers when it is told to. */
async function sending(pasted: string) {
  let answer = () => {};
  const answered = new Promise<object>((resolve) => {
    answer = () => resolve({ people: [] });
  });
  const { sent } = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/groups": { items: [{ id: "t", kind: "team", people: 0 }] },
    "GET /api/people": { items: [] },
    "POST /api/people/batches": () => answered,
  });
  const router = visit(routes, "/people/paste");
  const lines = await screen.findByLabelText<HTMLTextAreaElement>("Your lines");
  await userEvent.click(lines);
  await userEvent.paste(pasted);
  await userEvent.click(await screen.findByRole("button", { name: /^Add/ }));
  await waitFor(() => expect(sent).toHaveLength(1));
  return { answer, lines, router };
}

describe("a pasted list", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    sessionStorage.clear();
  });

  it("keeps what is typed while it is being added", async () => {
    const { answer, lines, router } = await sending("Aylin Demir\nBojan; bojan@");
    await userEvent.type(lines, "\nOle Brandt\n");
    answer();
    await waitFor(() => expect(lines.value).toBe("Bojan; bojan@\nOle Brandt\n"));
    expect(sessionStorage.getItem("tenward.paste.m1")).toBe("Bojan; bojan@\nOle Brandt\n");
    expect(router.state.location.pathname).toBe("/people/paste");
  });

  it("loses no line that is written a second time, nor one that is changed meanwhile", async () => {
    const { answer, lines, router } = await sending("Aylin Demir\nOle Brandt");
    await userEvent.type(lines, "sen\nAylin Demir");
    answer();
    await waitFor(() => expect(lines.value).toBe("Ole Brandtsen\nAylin Demir"));
    expect(router.state.location.pathname).toBe("/people/paste");
  });

  it("leads to the people once nothing of it is left but what is skipped", async () => {
    const { answer, router } = await sending("Name;Group\nAylin Demir\naylin demir\n\n");
    screen.getByRole("heading", { name: "The line is ready" });
    answer();
    await waitFor(() => expect(router.state.location.pathname).toBe("/people"));
    expect(sessionStorage.getItem("tenward.paste.m1")).toBeNull();
  });
});
