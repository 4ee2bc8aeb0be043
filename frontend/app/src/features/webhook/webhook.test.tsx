import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { problem, server, withServer } from "../../test/server";
import { visit } from "../../test/visit";
import { routes } from "./routes";

withServer();

const me = {
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901",
  name: "Ines Falk",
  email: "ines.falk@nordhafen.example",
  role: "owner",
  language: "en",
  workspace: "Nordhafen",
  hasPassword: true,
};
const token = {
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0a01",
  name: "HR",
  start: "tnw_f3Kq",
  scopes: ["results:read"],
  reader: { name: "Nordhafen HR", runBy: "other-company" },
  createdAt: "2026-11-16T08:40:00Z",
  expiresOn: "2099-02-14",
  memberId: me.id,
  memberName: me.name,
};
const others = {
  ...token,
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0a02",
  name: "Bot",
  memberId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0902",
  memberName: "Marek Dorn",
};
const fresh = "tnw_f3Kq8ZrT1mWcXy7LdPbN5sVhJ2gQaE0EIXtw";

beforeEach(() => {
  server.use(
    http.get("*/api/me", () => HttpResponse.json(me, { headers: { ETag: '"1"' } })),
    http.get("*/api/installation", () => HttpResponse.json({ address: "https://ask.example" })),
    http.get("*/api/tokens", () => HttpResponse.json({ items: [token, others] })),
    http.get("*/api/webhooks", () => HttpResponse.json({ items: [] })),
    http.get("*/api/evidence-keys", () => HttpResponse.json({ items: [] })),
  );
});

async function askToRenew() {
  const user = userEvent.setup();
  visit(routes, "/settings/tools");
  const list = within(await screen.findByRole("region", { name: "Tokens" }));
  await user.click(await list.findByRole("link", { name: "Renew secret: HR" }));
  await screen.findByText(/^Is this tool still Nordhafen HR, run by another company\?/);
  return user;
}

describe("renewing a token's secret", () => {
  it("asks who runs the tool, says so to the server, and shows the new secret once", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(`*/api/tokens/${token.id}/secret`, async ({ request }) => {
        sent.push(await request.json());
        const oldSecretEndsAt = "2099-01-02T08:40:00Z";
        return HttpResponse.json({ ...token, oldSecretEndsAt, token: fresh });
      }),
    );
    const user = await askToRenew();
    await user.click(screen.getByRole("button", { name: "Renew secret" }));
    expect(await screen.findByLabelText("Token")).toHaveProperty("value", fresh);
    expect(screen.getByText(/^The old secret works until .*2 January/)).toBeTruthy();
    expect(sent).toEqual([{ reader: token.reader }]);
  });

  it("asks for the password where the server does, and goes on", async () => {
    let confirmed = false;
    server.use(
      http.post(`*/api/tokens/${token.id}/secret`, () =>
        confirmed
          ? HttpResponse.json({ ...token, token: fresh })
          : problem("confirmation-needed", 403),
      ),
      http.post("*/api/sessions/current/confirmation", () => {
        confirmed = true;
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const user = await askToRenew();
    await user.click(screen.getByRole("button", { name: "Renew secret" }));
    await user.type(await screen.findByLabelText("Current password"), "the ferry");
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByLabelText("Token")).toHaveProperty("value", fresh);
  });

  it("keeps the question when the server refuses", async () => {
    server.use(http.post(`*/api/tokens/${token.id}/secret`, () => problem("not-found", 404)));
    const user = await askToRenew();
    await user.click(screen.getByRole("button", { name: "Renew secret" }));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Renew secret" })).toBeTruthy();
  });

  it("is for one's own tokens only", async () => {
    visit(routes, "/settings/tools");
    await screen.findByRole("button", { name: "Revoke Bot" });
    expect(screen.queryByRole("link", { name: "Renew secret: Bot" })).toBeNull();
  });
});

describe("a webhook whose address can’t be read after a restore", () => {
  const lost = {
    id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0b01",
    url: "https://address-lost.invalid",
    lost: true,
    format: "json",
    types: ["survey.closed"],
    state: "paused",
    createdAt: "2026-11-16T08:40:00Z",
    secretChangedAt: "2026-11-16T08:40:00Z",
  };
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  it("is listed, takes the address again and shows the new secret", async () => {
    const sent: unknown[] = [];
    const found = { ...lost, lost: undefined, url: "https://bot.example", state: "active", secret };
    server.use(
      http.get("*/api/webhooks", () => HttpResponse.json({ items: [lost] })),
      http.get("*/api/webhooks/:id/deliveries", () => HttpResponse.json({ items: [] })),
      http.get("*/api/webhooks/:id", () => HttpResponse.json(lost, { headers: { ETag: '"1"' } })),
      http.patch("*/api/webhooks/:id", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(found, { headers: { ETag: '"2"' } });
      }),
    );
    const user = userEvent.setup();
    visit(routes, "/settings/tools");
    await screen.findByText("Enter one address again.");
    expect(screen.queryByText(/address-lost/)).toBeNull();
    await user.click(screen.getByRole("link", { name: /^Webhook from .*16/ }));
    await user.type(await screen.findByLabelText("Address"), "https://bot.example");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByLabelText("Secret")).toHaveProperty("value", secret);
    expect(sent).toMatchObject([{ url: "https://bot.example", state: "active" }]);
  });
});
