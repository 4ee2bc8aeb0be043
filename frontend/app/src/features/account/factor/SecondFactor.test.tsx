import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { speak } from "../../../shared/i18n";
import { showPage } from "../../../test/page";
import { problem, server, withServer } from "../../../test/server";
import { SecondFactor } from "./SecondFactor";

withServer();

const me = {
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901",
  name: "Ines Falk",
  email: "ines.falk@nordhafen.example",
  hasPassword: true,
};
let app = false;
let codesLeft = 0;
let isConfirmed = true;
let sent: { secret: string; code: string } | undefined;

beforeEach(() => {
  app = false;
  codesLeft = 0;
  isConfirmed = true;
  speak("en");
  const needed = () => problem("confirmation-needed", 403);
  server.use(
    http.get("*/api/me", () => HttpResponse.json(me)),
    http.get("*/api/members", () => HttpResponse.json({ items: [] })),
    http.get("*/api/me/second-factor", () =>
      HttpResponse.json({
        demanded: false,
        passkeys: [],
        recoveryCodesLeft: codesLeft,
        ...(app && { codeAppSince: "2026-11-20T09:00:00Z" }),
      }),
    ),
    http.put("*/api/me/code-app", async ({ request }) => {
      if (!isConfirmed) return needed();
      sent = (await request.json()) as typeof sent;
      app = true;
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete("*/api/me/code-app", () => {
      if (!isConfirmed) return needed();
      app = false;
      return new HttpResponse(null, { status: 204 });
    }),
    http.post("*/api/me/recovery-codes", () => {
      codesLeft = 10;
      return HttpResponse.json({ codes: ["K9WD-4TRX-2HQM-7PVA"] });
    }),
    http.post("*/api/sessions/current/confirmation", async ({ request }) => {
      const { password } = (await request.json()) as { password: string };
      if (password !== "the ferry") return problem("wrong-password", 403);
      isConfirmed = true;
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

it("shows recovery codes with the first factor", async () => {
  const { user } = showPage(<SecondFactor />);
  await user.click(await screen.findByRole("button", { name: "Set up app" }));
  const key = screen.getByText(/^[A-Z2-7 ]{39}$/).textContent?.replaceAll(" ", "");
  await user.type(screen.getByLabelText("Code that the app shows"), "492 039");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("K9WD-4TRX-2HQM-7PVA")).toBeTruthy();
  expect(sent).toEqual({ secret: key, code: "492039" });
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(await screen.findByText(/You have 10 codes left/)).toBeTruthy();
});

it("asks for the password where the server does, and goes on", async () => {
  app = true;
  codesLeft = 10;
  isConfirmed = false;
  const { user } = showPage(<SecondFactor />);
  await user.click(await screen.findByRole("button", { name: "Remove app" }));
  await user.click(screen.getByRole("button", { name: "Remove app" }));
  const field = await screen.findByLabelText("Current password");
  await user.type(field, "the train");
  await user.click(screen.getByRole("button", { name: "Continue" }));
  expect(await screen.findByText("This isn’t your current password.")).toBeTruthy();
  await user.clear(field);
  await user.type(field, "the ferry");
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await waitFor(() => expect(app).toBe(false));
  expect(await screen.findByRole("button", { name: "Set up app" })).toBeTruthy();
});

it("sends a member without a password to their provider, and back to this page", async () => {
  app = true;
  isConfirmed = false;
  server.use(
    http.get("*/api/me", () => HttpResponse.json({ ...me, hasPassword: false })),
    http.get("*/api/installation", () =>
      HttpResponse.json({ providers: [{ name: "Nordhafen", path: "/auth/oidc/sign-in" }] }),
    ),
  );
  const { user } = showPage(<SecondFactor />);
  await user.click(await screen.findByRole("button", { name: "Remove app" }));
  await user.click(screen.getByRole("button", { name: "Remove app" }));
  const link = await screen.findByRole("link", { name: "Sign in with Nordhafen" });
  const back = encodeURIComponent(window.location.pathname);
  expect(link.getAttribute("href")).toBe(`/auth/oidc/sign-in?return=${back}`);
});

it("says that this device has a passkey already", async () => {
  server.use(
    http.post("*/api/passkey-challenges", () =>
      HttpResponse.json({ host: "localhost", challenge: "dGhlIGZlcnJ5" }),
    ),
  );
  const create = () => Promise.reject(new DOMException("", "InvalidStateError"));
  vi.stubGlobal("navigator", { ...navigator, credentials: { create } });
  const { user } = showPage(<SecondFactor />);
  await user.type(await screen.findByLabelText("Name of the new passkey"), "Laptop");
  await user.click(screen.getByRole("button", { name: "Add passkey" }));
  expect(await screen.findByText(/^This device already has a passkey/)).toBeTruthy();
});
