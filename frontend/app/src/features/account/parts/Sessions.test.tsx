import { screen, waitFor } from "@testing-library/react";
import { http } from "msw";
import { expect, it } from "vitest";
import { speak } from "../../../shared/i18n";
import { showPage } from "../../../test/page";
import { server, withServer } from "../../../test/server";
import { Sessions } from "./Sessions";

withServer();

const session = (id: string, client: string) => ({
  id,
  client,
  current: id === "1",
  createdAt: "2026-11-20T09:00:00Z",
  lastSeenAt: "2026-11-20T10:00:00Z",
});

it("names browsers in the language of the reader", async () => {
  const items = [session("1", "Firefox on Linux"), session("2", "Unknown browser on Windows")];
  server.use(http.get("*/api/sessions", () => Response.json({ items })));
  speak("de");
  showPage(<Sessions />);
  expect(await screen.findByText("Firefox auf Linux")).toBeTruthy();
  expect(
    screen.getByRole("button", {
      name: "In Unbekannter Browser auf Windows abmelden",
    }),
  ).toBeTruthy();
});

it("shows five and ends all but this one", async () => {
  let items = Array.from({ length: 7 }, (_, at) => session(String(7 - at), `Browser ${7 - at}`));
  server.use(
    http.get("*/api/sessions", () => Response.json({ items })),
    http.delete("*/api/sessions/others", () => {
      items = items.filter(({ current }) => current);
      return new Response(null, { status: 204 });
    }),
  );
  speak("en");
  const { user } = showPage(<Sessions />);
  expect(await screen.findByText("Browser 1")).toBeTruthy();
  expect(screen.getAllByRole("listitem")).toHaveLength(5);
  await user.click(screen.getByRole("button", { name: "Show all 7" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(7);
  await user.click(screen.getByRole("button", { name: "Sign out everywhere else" }));
  await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
});
