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
function desk(stages: ProjectStages["stages"] = [], people: object[] = [aylin]) {
  let kept = { stages };
  const made = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/people": { items: people },
    "GET /api/groups": { items: [{ id: "t", kind: "team", people: 1 }] },
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
  const cell = (name: RegExp) => screen.getByRole("button", { name });
  await userEvent.click(cell(/^Release, Aylin Demir: empty/));
  await userEvent.click(cell(/^Release, Aylin Demir: grows into it/));
  const row = within(screen.getByDisplayValue("Release").closest("tr") as HTMLElement);
  expect(row.getByText("Only one name")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Create goal: Design" }).getAttribute("href")).toMatch(
    /^\/grow\/new\?stage=./,
  );
  expect(document.activeElement).toBe(cell(/^Release, Aylin Demir: has it/));
  await userEvent.keyboard("{ArrowLeft} ");
  expect(document.activeElement).toBe(cell(/^Release, You: grows into it/));
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

it("has a column for the reader, the team and who is named, and one more for whom the lead adds", async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({
    ...{ id: `q${at}`, name: `Quentin ${at}`, groupId: "c" },
  }));
  desk([{ id: "s1", name: "Build", holderId: "q3" }], [aylin, ...many]);
  await screen.findByRole("columnheader", { name: "Aylin" });
  const columns = () => screen.getAllByRole("columnheader").map((each) => each.textContent);
  expect(columns()).toEqual(["Stage", "You", "Aylin", "Quentin", "What is missing"]);
  await userEvent.selectOptions(screen.getByLabelText("Add person"), "Quentin 7");
  expect(columns()).toEqual([
    ...["Stage", "You", "Aylin", "Quentin 3", "Quentin 7", "What is missing"],
  ]);
});
