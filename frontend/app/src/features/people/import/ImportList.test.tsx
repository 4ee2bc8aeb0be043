import { screen } from "@testing-library/react";
import { http } from "msw";
import { expect, it, vi } from "vitest";
import { showPage } from "../../../test/page";
import { problem, server, withServer } from "../../../test/server";
import type { Group } from "../launchRules";
import { ImportList } from "./ImportList";

withServer();

const groups: Group[] = [{ id: "t", kind: "team", people: 0 }];
const rows = (...names: string[]) => [["Name", "Group"], ...names.map((name) => [name, "Team"])];

function show(...names: string[]) {
  server.use(
    http.get("*/api/me", () => Response.json({ id: "m1" })),
    http.post("*/api/people/batches", () => Response.json({ people: [] }, { status: 201 })),
  );
  const file = { name: "team.csv", encoding: "utf-8", rows: rows(...names) } as const;
  const another = vi.fn();
  const element = <ImportList file={{ ...file }} groups={groups} people={[]} onAnother={another} />;
  return { another, ...showPage(element) };
}

it("ends with what came of it and the way to the people", async () => {
  const { user, another } = show("Aylin Demir", "Bojan Ilić");
  await user.click(await screen.findByRole("button", { name: "Add 2 people" }));
  expect(
    await screen.findByRole("heading", { level: 1, name: "The list has been added" }),
  ).toBeTruthy();
  expect(screen.getByText("2 people added")).toBeTruthy();
  expect(screen.queryByText(/Nothing is added until you confirm/)).toBeNull();
  expect(screen.queryByText("What happens to each line")).toBeNull();
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
    "Choose another file",
  ]);
  await user.click(screen.getByRole("button", { name: "Choose another file" }));
  expect(another).toHaveBeenCalled();
  await user.click(screen.getByRole("link", { name: "See people" }));
  expect(screen.getByText("elsewhere")).toBeTruthy();
});

it("keeps what is still to be mended in sight", async () => {
  const { user } = show("Aylin Demir", "");
  await user.click(await screen.findByRole("button", { name: "Add 1 person" }));
  expect(await screen.findByRole("heading", { name: "1 added, 1 to go" })).toBeTruthy();
  expect(screen.getByText("What happens to each line")).toBeTruthy();
  expect(screen.getByRole("button", { name: "No line is ready" })).toBeTruthy();
});

it("passes the focus from a mended line to the next one", async () => {
  const { user } = show("", "", "Ole Brandt");
  const field = (line: number) => screen.queryByLabelText(`Name, line ${line}`);
  await user.click(await screen.findByLabelText("Name, line 2"));
  await user.paste("a".repeat(101));
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(field(2));
  await user.clear(field(2) as HTMLElement);
  await user.keyboard("Aylin Demir{Enter}");
  expect(field(2)).toBeNull();
  expect(document.activeElement).toBe(field(3));
  await user.keyboard("Bojan Ilić{Enter}");
  expect(document.activeElement).toBe(
    screen.getByRole("heading", { name: "3 of 3 lines are ready" }),
  );
});

it.each([
  [["Aylin Demir", ""], "1 of 2 lines is ready", "team.csv, 2 lines"],
  [["Aylin Demir"], "The line is ready", "team.csv, 1 line"],
  [[""], "The line is not ready", "team.csv, 1 line"],
] as const)("says how many of %j are ready", async (names, heading, file) => {
  show(...names);
  expect(await screen.findByRole("heading", { level: 1, name: heading })).toBeTruthy();
  expect(screen.getByText(file)).toBeTruthy();
});

it("says that the connection was lost with one line", async () => {
  const { user } = show("Aylin Demir");
  server.use(http.post("*/api/people/batches", () => problem("broken", 500)));
  await user.click(await screen.findByRole("button", { name: /^(Add )?1 [Pp]erson/ }));
  expect(await screen.findByText(/while sending one line\./)).toBeTruthy();
});
