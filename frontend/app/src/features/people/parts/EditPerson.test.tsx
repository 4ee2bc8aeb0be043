import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { showPage } from "../../../test/page";
import { server, withServer } from "../../../test/server";
import type { Group, Person } from "../types";
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
