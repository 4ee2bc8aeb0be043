import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ProjectStages } from "../../shared/stages";
import { ambiguousNames } from "../../test/distinctNames";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const aylin = { id: "p1", name: "Aylin Demir", groupId: "t" };

/** A server that keeps what is sent. */
function desk(stages: ProjectStages["stages"] = []) {
  let kept = { stages };
  const made = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/people": { items: [aylin] },
    "GET /api/project-stages": () => kept,
    "PUT /api/project-stages": ({ body }: { body: ProjectStages }) => {
      kept = body;
      return kept;
    },
  });
  visit(routes, "/people/stages");
  return { ...made, kept: () => kept };
}

const heading = () => screen.findByRole("heading", { level: 1 });

it("begins with the usual stages, and says which has fewer than two names", async () => {
  const { kept } = desk();
  expect((await heading()).textContent).toBe("You haven’t listed any stages yet");
  await userEvent.click(screen.getByRole("button", { name: "Add usual stages" }));
  expect((await heading()).textContent).toBe("Five stages have fewer than two names");
  await userEvent.selectOptions(
    screen.getByRole("combobox", { name: "Who has Release" }),
    "Aylin Demir",
  );
  const row = within(screen.getByDisplayValue("Release").closest("li") as HTMLElement);
  expect(row.getByText("Only one name")).toBeTruthy();
  expect(row.getByRole("link", { name: "Create goal: Release" }).getAttribute("href")).toMatch(
    /^\/grow\/new\?stage=./,
  );
  await userEvent.selectOptions(
    row.getByRole("combobox", { name: "Who grows into Release" }),
    "You",
  );
  expect(row.queryByRole("link")).toBeNull();
  expect((await heading()).textContent).toBe("Four stages have fewer than two names");
  const release = { name: "Release", holderId: "p1", learnerId: "m1" };
  await waitFor(() => expect(kept().stages[3]).toMatchObject(release), { timeout: 3_000 });
});

it("gives back a stage that was removed, and names who is gone as nobody", async () => {
  const { kept } = desk([{ id: "s1", name: "Build", holderId: "m1", learnerId: "gone" }]);
  expect((await heading()).textContent).toBe("One stage has fewer than two names");
  await userEvent.click(screen.getByRole("button", { name: "More options: Build" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Remove" }));
  await waitFor(() => expect(kept().stages).toEqual([]), { timeout: 3_000 });
  await userEvent.type(screen.getByRole("textbox", { name: "Another stage" }), " On call {Enter}");
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(screen.getByDisplayValue("Build")).toBeTruthy();
  await waitFor(() => expect(kept().stages).toMatchObject([{ learnerId: "gone" }]), {
    timeout: 3_000,
  });
});

it("calls no two controls the same", async () => {
  desk(["Build", "Release"].map((name) => ({ id: name, name, holderId: "m1" })));
  await heading();
  expect(ambiguousNames()).toEqual([]);
});
