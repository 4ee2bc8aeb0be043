import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { showPage } from "../../../test/page";
import { problem, server, withServer } from "../../../test/server";
import type { Group, Person } from "../launchRules";
import { EditPerson } from "./EditPerson";

withServer();

const groups: Group[] = [
  { id: "t", kind: "team", people: 1 },
  { id: "p", kind: "product", people: 0 },
];
const aylin: Person = {
  id: "1",
  name: "Aylin Demir",
  email: "aylin@nordhafen.example",
  groupId: "t",
  createdAt: "2026-11-16T08:50:00Z",
};
const answer = (person: Person, version: number) =>
  HttpResponse.json(person, { headers: { ETag: `"${version}"` } });

it("changes a person from the version that was read", async () => {
  const tags: (string | null)[] = [];
  server.use(
    http.get("*/api/people/1", () => answer(aylin, 3)),
    http.patch("*/api/people/1", ({ request }) => {
      tags.push(request.headers.get("If-Match"), request.headers.get("Content-Type"));
      return answer(aylin, 4);
    }),
  );
  const closed = vi.fn();
  const { user } = showPage(<EditPerson person={aylin} groups={groups} onClose={closed} />);
  await user.selectOptions(await screen.findByLabelText("Group"), "Product");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  expect(tags).toEqual(['"3"', "application/merge-patch+json"]);
});

it("shows what changed meanwhile, keeps what was typed, and then saves it", async () => {
  const theirs = { ...aylin, name: "Aylin Demir-Koch" };
  const sent: unknown[] = [];
  let now = answer(aylin, 3);
  server.use(
    http.get("*/api/people/1", () => now.clone()),
    http.patch("*/api/people/1", async ({ request }) => {
      sent.push(request.headers.get("If-Match"), await request.json());
      return request.headers.get("If-Match") === '"4"'
        ? answer(theirs, 5)
        : problem("changed-meanwhile", 412, { current: theirs });
    }),
  );
  const closed = vi.fn();
  const { user } = showPage(<EditPerson person={aylin} groups={groups} onClose={closed} />);
  const name = await screen.findByLabelText<HTMLInputElement>("Name");
  await user.clear(name);
  await user.type(name, "Aylin D.");
  now = answer(theirs, 4);
  await user.click(screen.getByRole("button", { name: "Save" }));

  expect(await screen.findByText(/changed this to “Aylin Demir-Koch”/)).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toContain("changed somewhere else");
  expect(name.value).toBe("Aylin D.");
  expect(closed).not.toHaveBeenCalled();

  await user.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  expect(sent.filter((part) => typeof part === "string")).toEqual(['"3"', '"4"']);
  expect(sent.at(-1)).toMatchObject({ name: "Aylin D." });
});
