import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { speak } from "../../shared/i18n";
import { showPage } from "../../test/page";
import { problem, server, withServer } from "../../test/server";
import { Component as SignInPage } from "./SignInPage";

withServer();

it("asks for a code after the password, and goes on", async () => {
  speak("en");
  server.use(
    http.get("*/api/installation", () =>
      HttpResponse.json({
        setUp: true,
        workspace: "Nordhafen",
        operator: "Nordhafen IT",
        providers: [],
        providerOnly: false,
      }),
    ),
    http.post("*/api/sessions", () => problem("second-step-needed", 403)),
    http.post("*/api/sessions/second-step", async ({ request }) => {
      const { code } = (await request.json()) as { code: string };
      return code === "492039" ? HttpResponse.json({}, { status: 201 }) : problem("bad-code", 403);
    }),
  );
  const { user } = showPage(<SignInPage />, "/sign-in?return=%2Fpeople");
  await user.type(await screen.findByLabelText("Email"), "ines.falk@nordhafen.example");
  await user.type(screen.getByLabelText("Password"), "the ferry leaves at nine");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  const code = await screen.findByLabelText("Code");
  await user.type(code, "000000");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  expect(await screen.findByText("This code is wrong, or it has been used before.")).toBeTruthy();
  await user.clear(code);
  await user.type(code, "492039");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  expect(await screen.findByText("elsewhere")).toBeTruthy();
});
