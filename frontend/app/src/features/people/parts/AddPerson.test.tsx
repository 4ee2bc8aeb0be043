import { screen } from "@testing-library/react";
import { http } from "msw";
import { expect, it, vi } from "vitest";
import { showPage } from "../../../test/page";
import { problem, server, withServer } from "../../../test/server";
import { AddPerson } from "./AddPerson";
import { EmptyPeople } from "./EmptyPeople";

withServer();

const team = { id: "t", kind: "team", people: 0 } as const;

it("asks for the language of mails once there is an address, and forgets it with the person", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post("*/api/people", async ({ request }) => {
      sent.push(await request.json());
      return Response.json({}, { status: 201 });
    }),
  );
  const { user } = showPage(<AddPerson group={team} name="Team" autoFocus={false} />);
  await user.type(await screen.findByLabelText("Name, Team"), "Bojan Ilić");
  expect(screen.queryByLabelText("Email language, Team")).toBeNull();
  await user.type(screen.getByLabelText("Email, Team"), "bojan@nordhafen.example");
  await user.selectOptions(screen.getByLabelText("Email language, Team"), "German");
  await user.click(screen.getByRole("button", { name: "Add" }));
  await vi.waitFor(() => expect(sent).toHaveLength(1));

  await user.type(screen.getByLabelText("Name, Team"), "Daan Visser");
  await user.type(screen.getByLabelText("Email, Team"), "daan@nordhafen.example");
  expect(screen.getByLabelText<HTMLSelectElement>("Email language, Team").value).toBe("");
  await user.click(screen.getByRole("button", { name: "Add" }));
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([
    { name: "Bojan Ilić", groupId: "t", email: "bojan@nordhafen.example", language: "de" },
    { name: "Daan Visser", groupId: "t", email: "daan@nordhafen.example" },
  ]);
});

it("says of the first person, too, that the address is taken", async () => {
  const errors = [{ pointer: "/email", code: "duplicate", params: {} }];
  server.use(http.post("*/api/people", () => problem("email-taken", 409, { errors })));
  const { user } = showPage(<EmptyPeople groups={[team]} onAdded={() => undefined} />);
  await user.type(await screen.findByLabelText("Name"), "Bojan Ilić");
  await user.type(screen.getByLabelText(/^Email/), "bojan@nordhafen.example{Enter}");
  expect(
    await screen.findByText("This address is already in your list or in the archive."),
  ).toBeTruthy();
});
