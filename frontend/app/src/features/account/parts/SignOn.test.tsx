import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { server, withServer } from "../../../test/server";
import { visit } from "../../../test/visit";
import { signedIn } from "../routes";

withServer();

const me = {
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901",
  name: "Ines Falk",
  role: "owner",
  language: "en",
  workspace: "Nordhafen",
};

it("tells an owner who joins, as what, and for how long", async () => {
  server.use(
    http.get("*/api/me", () => HttpResponse.json(me, { headers: { ETag: '"1"' } })),
    http.get("*/api/members", () => HttpResponse.json({ items: [] })),
    http.get("*/api/member-invitations", () => HttpResponse.json({ items: [] })),
    http.get("*/api/sign-on", () =>
      HttpResponse.json({
        providers: [
          {
            name: "Nordhafen",
            joinDomains: [],
            leadGroup: "tenward-leads",
            groupsClaim: "groups",
            trustsEmail: false,
          },
          {
            name: "Harbour ID",
            joinDomains: ["harbour.example"],
            joinRole: "reader",
            groupsClaim: "groups",
            trustsEmail: true,
          },
        ],
        providerOnly: true,
        emergencyAccount: "emergency@nordhafen.example",
        idleMinutes: 43_200,
        longestMinutes: 720,
      }),
    ),
  );
  visit(signedIn, "/settings/members");
  const part = await screen.findByRole("region", { name: "How members join and sign in" });
  for (const sentence of [
    "emergency@nordhafen.example",
    "the group “tenward-leads” as leads",
    "people with an address at harbour.example as readers; addresses count as verified",
    "30 days",
    "12 hours",
  ]) {
    expect(part.textContent).toContain(sentence);
  }
});
