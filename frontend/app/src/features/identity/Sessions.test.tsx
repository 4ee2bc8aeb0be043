import { screen } from "@testing-library/react";
import { http } from "msw";
import { expect, it } from "vitest";
import { speak } from "../../shared/i18n";
import { showPage } from "../../test/page";
import { server, withServer } from "../../test/server";
import { Sessions } from "./Sessions";

withServer();

it("names browsers in the language of the reader", async () => {
  const session = (id: string, client: string) => ({
    id,
    client,
    current: id === "1",
    createdAt: "2026-11-20T09:00:00Z",
    lastSeenAt: "2026-11-20T10:00:00Z",
  });
  const items = [session("1", "Firefox on Linux"), session("2", "Unknown browser on Windows")];
  server.use(http.get("*/api/sessions", () => Response.json({ items })));
  speak("de");
  showPage(<Sessions />);
  expect(await screen.findByText("Firefox auf Linux")).toBeTruthy();
  expect(
    screen.getByRole("button", {
      name: "Sitzung in Unbekannter Browser auf Windows beenden",
    }),
  ).toBeTruthy();
});
