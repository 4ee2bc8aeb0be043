import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { server, withServer } from "../../../test/server";
import { visit } from "../../../test/visit";
import { bare } from "../routes";

withServer();

const installation = (provider?: string, providerOnly = false) =>
  http.get("*/api/installation", () =>
    HttpResponse.json({
      version: "0.1.0",
      setUp: true,
      workspace: "Nordhafen",
      operator: "Nordhafen IT",
      address: "https://ask.nordhafen.example",
      command: "npm start --",
      addressKind: "secure",
      providers: provider
        ? [
            { name: provider, path: "/auth/oidc/sign-in" },
            { name: "Harbour ID", path: "/auth/oidc/2/sign-in" },
          ]
        : [],
      providerOnly,
    }),
  );

describe("signing in elsewhere", () => {
  it("is offered where there is a provider, and comes back to where one wanted to be", async () => {
    server.use(installation("Nordhafen"));
    visit(bare, "/sign-in?return=%2Fpeople%3Fx%3D1");
    const link = await screen.findByRole("link", { name: "Sign in with Nordhafen" });
    expect(link.getAttribute("href")).toBe("/auth/oidc/sign-in?return=%2Fpeople%3Fx%3D1");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("is not offered without one", async () => {
    server.use(installation());
    visit(bare, "/sign-in");
    await screen.findByLabelText("Email");
    expect(screen.queryByRole("link", { name: /Sign in with/ })).toBeNull();
  });

  it.each([
    ["unreachable", "Nordhafen isn’t responding"],
    ["client-refused", "Nordhafen doesn’t accept this server"],
    ["refused", "Nordhafen didn’t sign you in"],
    ["not-invited", "You haven’t been invited yet"],
    ["not-verified", "Nordhafen hasn’t verified your address"],
    ["other-identity", "Your address already belongs to a different Nordhafen account"],
    ["proof", "One last step: enter your password here"],
    ["claim-missing&claim=groups", "It didn’t send “groups”"],
    ["claim-missing&claim=Call+0900", "It didn’t send “?”"],
    ["no-group&at=2", "your account at Harbour ID"],
  ])("says of %s what it means, beside the local form", async (why, title) => {
    server.use(installation("Nordhafen"));
    visit(bare, `/sign-in?provider=${why}`);
    expect((await screen.findByRole("alert")).textContent).toContain(title);
    expect(screen.getByLabelText("Email")).toBeTruthy();
  });

  it("shows a password only to the emergency account where the provider is the way in", async () => {
    server.use(installation("Nordhafen", true));
    const user = userEvent.setup();
    visit(bare, "/sign-in");
    await screen.findByRole("link", { name: "Sign in with Harbour ID" });
    expect(screen.queryByLabelText("Email")).toBeNull();
    await user.click(screen.getByRole("link", { name: "Sign in with the emergency account" }));
    await screen.findByLabelText("Email");
  });

  it("asks for the password once where the provider is the way in", async () => {
    server.use(installation("Nordhafen", true));
    visit(bare, "/sign-in?provider=proof");
    await screen.findByLabelText("Password");
  });

  it("says nothing for a word that the server does not use", async () => {
    server.use(installation("Nordhafen"));
    visit(bare, "/sign-in?provider=%3Cb%3E");
    await screen.findByLabelText("Email");
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
