import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Schemas } from "../../../shared/api";
import { showPage } from "../../../test/page";
import { problem, server, withServer } from "../../../test/server";
import { SettingsDialog } from "./SettingsDialog";

withServer();

const path = "*/api/week/calendar-address";
const secret = "https://calendar.nordhafen.example/ines/7d1f.ics";
let calendar: Schemas["CalendarAddress"];

beforeEach(() => {
  calendar = { connected: false };
  const settings = {
    ...{ hours: [480, 480, 480, 480, 480, 0, 0], breaks: 0, buffer: 20 },
    ...{ zone: "UTC", feed: false, feedTitles: false },
  };
  server.use(
    http.get("*/api/week/settings", () =>
      HttpResponse.json(settings, { headers: { ETag: '"0"' } }),
    ),
    http.get(path, () => HttpResponse.json(calendar)),
  );
});

const room = { hours: 0, meetings: 0, breaks: 0, buffer: 0, room: 0, planned: 0 };
const plan = { week: "2027-01-18", days: [], room, blocks: [], tasks: [] };

const read = {
  connected: true,
  host: "calendar.nordhafen.example",
  readAt: "2027-01-18T07:40:00Z",
  reading: { days: 38, minutes: 7200, leftOut: 2, unknownZones: [] },
};

describe("a calendar by its address", () => {
  it("is connected, and disconnected again", async () => {
    const { user } = showPage(<SettingsDialog plan={plan} onClose={() => {}} />);
    // It opens before its settings are read.
    expect(screen.queryByRole("heading", { name: "Calendar and working hours" })).not.toBeNull();
    server.use(
      http.put(path, async ({ request }) => {
        expect(await request.json()).toEqual({ address: secret });
        calendar = read;
        return HttpResponse.json(calendar);
      }),
      http.delete(path, () => {
        calendar = { connected: false };
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await user.type(await screen.findByLabelText("Secret address of the calendar"), secret);
    await user.click(screen.getByRole("button", { name: "Connect calendar" }));
    await screen.findByText(/Connected: calendar\.nordhafen\.example/);
    screen.getByText(/Last read: 18 January( 2027)?.*Two events couldn’t be read/);
    expect(screen.queryByLabelText("Secret address of the calendar")).toBeNull();
    expect(screen.queryByLabelText("Calendar file (.ics)")).toBeNull();
    expect(screen.queryByText(/7d1f/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Disconnect calendar" }));
    await screen.findByLabelText("Calendar file (.ics)");
  });

  it("says what went wrong, keeps the last reading, and takes another address", async () => {
    calendar = { ...read, failure: "address-lost" };
    showPage(<SettingsDialog plan={plan} onClose={() => {}} />);
    await screen.findByText(/Enter the address again/);
    screen.getByText(/Last read: 18 January( 2027)?/);
    screen.getByLabelText("Secret address of the calendar");
  });

  it("says at the field what is wrong with an address, which stays", async () => {
    const { user } = showPage(<SettingsDialog plan={plan} onClose={() => {}} />);
    const errors = [{ pointer: "/address", code: "private-address" }];
    server.use(http.put(path, () => problem("invalid-request", 400, { errors })));
    const field = await screen.findByLabelText("Secret address of the calendar");
    await user.type(field, "https://10.0.0.7/a.ics");
    await user.click(screen.getByRole("button", { name: "Connect calendar" }));
    await screen.findByText(/in a private network/);
    expect((field as HTMLInputElement).value).toBe("https://10.0.0.7/a.ics");
  });
});
