import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { formatDay } from "../../../shared/i18n";
import { server, withServer } from "../../../test/server";
import { visit } from "../../../test/visit";
import { signedIn } from "../routes";

withServer();

const me = {
  ...{ id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0902", name: "Marek Dorn", role: "reader" },
  ...{ email: "marek.dorn@nordhafen.example", language: "en", workspace: "Nordhafen" },
  ...{ operator: "Nordhafen IT", operatorIsMe: false, hasPassword: false },
  roleSince: "2026-11-16T08:40:00Z",
};

it("names the own surveys with who receives them, and what to download before", async () => {
  const sent: (string | null)[] = [];
  const pulse = { id: "s1", title: "Pulse", closesAt: "2026-11-27T17:00:00Z" };
  const start = { id: "s2", title: "Start", closesAt: "2026-10-09T16:00:00Z" };
  server.use(
    http.get("*/api/me", () => HttpResponse.json(me, { headers: { ETag: '"3"' } })),
    http.get("*/api/sessions", () => HttpResponse.json({ items: [] })),
    http.get("*/api/me/departure", () =>
      HttpResponse.json({
        ...{ running: [], people: 14, goals: 3, entries: 41 },
        closed: [{ ...pulse, successor: "Petra Lenz" }, start],
      }),
    ),
    http.delete("*/api/me", ({ request }) => {
      sent.push(request.headers.get("If-Match"));
      return new HttpResponse(null, { status: 409 });
    }),
  );
  const user = userEvent.setup();
  visit(signedIn, "/settings/account");
  await user.click(await screen.findByRole("button", { name: "Leave workspace" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Leave this workspace?" });
  await waitFor(() =>
    expect(dialog.textContent).toContain(
      `“Pulse” of ${formatDay(pulse.closesAt)}: Petra Lenz receives`,
    ),
  );
  expect(dialog.textContent).toContain(
    `“Start” of ${formatDay(start.closesAt)}: the results are deleted.`,
  );
  expect(screen.getByText("Log, CSV").getAttribute("href")).toContain("/api/log/downloads/");
  await user.click(screen.getByRole("button", { name: "Leave and delete" }));
  await waitFor(() => expect(sent).toEqual(['"3"']));
});
