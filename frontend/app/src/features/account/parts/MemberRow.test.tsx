import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { formatDay } from "../../../shared/i18n";
import { problem, server, withServer } from "../../../test/server";
import { visit } from "../../../test/visit";
import { signedIn } from "../routes";

withServer();

const ines = {
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901",
  name: "Ines Falk",
  email: "ines.falk@nordhafen.example",
  role: "owner",
  roleSince: "2026-11-16T08:40:00Z",
  createdAt: "2026-11-16T08:40:00Z",
};
const marek = {
  ...ines,
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0902",
  name: "Marek Dorn",
  email: "marek.dorn@nordhafen.example",
  role: "lead",
};
const me = {
  ...ines,
  language: "en",
  workspace: "Nordhafen",
  operator: "Nordhafen IT",
  operatorIsMe: false,
};
const departure = {
  ...{ running: [] as { closesAt: string }[], people: 14, goals: 3, entries: 41 },
  closed: [
    { closesAt: "2026-11-27T17:00:00Z", successor: "Petra Lenz" },
    { closesAt: "2026-10-09T16:00:00Z" },
  ],
};
const sent: string[] = [];

beforeEach(() => {
  sent.length = 0;
  server.use(
    http.get("*/api/me", () => HttpResponse.json(me, { headers: { ETag: '"1"' } })),
    http.get("*/api/members", () => HttpResponse.json({ items: [ines, marek] })),
    http.get("*/api/member-invitations", () => HttpResponse.json({ items: [] })),
    http.get("*/api/sign-on", () =>
      HttpResponse.json({ providers: [], providerOnly: false, idleMinutes: 43_200 }),
    ),
    http.get("*/api/me/second-factor", () =>
      HttpResponse.json({ demanded: false, passkeys: [], recoveryCodesLeft: 0 }),
    ),
    http.get(`*/api/members/${marek.id}/departure`, () => HttpResponse.json(departure)),
    http.get(`*/api/members/${marek.id}`, () =>
      HttpResponse.json(marek, { headers: { ETag: '"7"' } }),
    ),
  );
});

async function choose(item: string) {
  const user = userEvent.setup();
  visit(signedIn, "/settings/members");
  await user.click(await screen.findByRole("button", { name: "Change Marek Dorn" }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
  return user;
}

describe("changing a member", () => {
  it("says what the role means before it is given, and sends what was seen", async () => {
    server.use(
      http.patch(`*/api/members/${marek.id}`, async ({ request }) => {
        sent.push(`${request.headers.get("If-Match")} ${await request.text()}`);
        return HttpResponse.json({ ...marek, role: "reader" });
      }),
    );
    const user = await choose("Make a reader");
    const dialog = await screen.findByRole("alertdialog", { name: "Make Marek Dorn a reader?" });
    expect(dialog.textContent).toContain("Only sees what leads share with them.");
    await user.click(screen.getByRole("button", { name: "Make a reader" }));
    expect(await screen.findByText("Marek Dorn: reader")).toBeTruthy();
    expect(sent).toEqual(['"7" {"role":"reader"}']);
  });

  it("suspends a member, and lifts it again", async () => {
    server.use(
      http.patch(`*/api/members/${marek.id}`, async ({ request }) => {
        sent.push(await request.text());
        return HttpResponse.json({ ...marek, suspended: true });
      }),
    );
    const user = await choose("Suspend");
    await screen.findByRole("alertdialog", { name: "Suspend Marek Dorn?" });
    server.use(
      http.get("*/api/members", () =>
        HttpResponse.json({ items: [ines, { ...marek, suspended: true }] }),
      ),
    );
    await user.click(screen.getByRole("button", { name: "Suspend" }));
    expect(await screen.findByText(/^suspended, /)).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: "Change Marek Dorn" }));
    await user.click(await screen.findByRole("menuitem", { name: "Lift suspension" }));
    await user.click(await screen.findByRole("button", { name: "Lift suspension" }));
    expect(await screen.findByText("Marek Dorn can sign in again")).toBeTruthy();
    expect(sent).toEqual(['{"suspended":true}', '{"suspended":false}']);
  });

  it("keeps the question open when the server refuses", async () => {
    server.use(
      http.post(`*/api/members/${marek.id}/ownership`, () => problem("already-owner", 409)),
    );
    const user = await choose("Hand over ownership");
    await user.click(await screen.findByRole("button", { name: "Hand over" }));
    expect(await screen.findByText("This member is already an owner")).toBeTruthy();
  });

  it("asks once more before it ends what runs", async () => {
    let running = true;
    server.use(
      http.delete(`*/api/members/${marek.id}`, () => {
        sent.push("removed");
        return running
          ? problem("has-running-surveys", 409)
          : new HttpResponse(null, { status: 204 });
      }),
      http.post(`*/api/members/${marek.id}/surveys/cancel`, () => {
        sent.push("cancelled");
        running = false;
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const user = await choose("Remove");
    await user.click(await screen.findByRole("button", { name: "Remove and delete" }));
    await screen.findByRole("alertdialog", {
      name: "Marek Dorn still has a survey in progress",
    });
    expect(sent).toEqual(["removed"]);
    await user.click(screen.getByRole("button", { name: "Cancel survey and remove" }));
    await waitFor(() => expect(sent).toEqual(["removed", "cancelled", "removed"]));
    expect(await screen.findByText("Marek Dorn is no longer a member")).toBeTruthy();
  });

  it("says who receives which results and what is deleted", async () => {
    await choose("Remove");
    const dialog = await screen.findByRole("alertdialog", { name: "Remove Marek Dorn?" });
    expect(await screen.findByText("Petra Lenz receives one survey.")).toBeTruthy();
    expect(dialog.textContent).toContain("The results of one survey are deleted");
    expect(dialog.textContent).toContain("People14Goals3Log entries41");
    expect(screen.queryByText("Download first")).toBeNull();
  });

  it("names the closing time of what runs before it asks", async () => {
    const closesAt = "2026-12-04T17:00:00Z";
    server.use(
      http.get(`*/api/members/${marek.id}/departure`, () =>
        HttpResponse.json({ ...departure, running: [{ closesAt }] }),
      ),
    );
    await choose("Remove");
    const dialog = await screen.findByRole("alertdialog", {
      name: "Marek Dorn still has a survey in progress",
    });
    expect(dialog.textContent).toContain(`Surveys in progress close on ${formatDay(closesAt)}`);
  });

  it("does not offer to hand over to oneself", async () => {
    const user = userEvent.setup();
    visit(signedIn, "/settings/members");
    await user.click(await screen.findByRole("button", { name: "Change Ines Falk" }));
    await screen.findByRole("menuitem", { name: "Make a lead" });
    expect(screen.queryByRole("menuitem", { name: "Hand over ownership" })).toBeNull();
  });

  it("says to whoever changes their own role that only other browsers are signed out", async () => {
    const user = userEvent.setup();
    visit(signedIn, "/settings/members");
    await user.click(await screen.findByRole("button", { name: "Change Ines Falk" }));
    await user.click(await screen.findByRole("menuitem", { name: "Make a lead" }));
    const dialog = await screen.findByRole("alertdialog", { name: "Make Ines Falk a lead?" });
    expect(dialog.textContent).toContain("You’re signed out of every other browser immediately.");
    expect(dialog.textContent).not.toContain("Signed out of Ines Falk");
  });
});

describe("the focus", () => {
  const focused = (heading: string) =>
    waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: heading })),
    );

  it("goes to the heading when the row goes with who was removed", async () => {
    let members = [ines, marek];
    server.use(
      http.get("*/api/members", () => HttpResponse.json({ items: members })),
      http.delete(`*/api/members/${marek.id}`, () => {
        members = [ines];
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const user = await choose("Remove");
    await user.click(await screen.findByRole("button", { name: "Remove and delete" }));
    await focused("1 member");
  });

  it("goes to the heading when the page is another one for who handed over", async () => {
    let role = "owner";
    server.use(
      http.get("*/api/me", () => HttpResponse.json({ ...me, role }, { headers: { ETag: '"1"' } })),
      http.post(`*/api/members/${marek.id}/ownership`, () => {
        role = "lead";
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const user = await choose("Hand over ownership");
    await user.click(await screen.findByRole("button", { name: "Hand over" }));
    await focused("Only owners can see the members");
  });
});
