import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { network } from "../../../test/network";
import { visit } from "../../../test/visit";
import { MondayMail } from "./MondayMail";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("is off until the lead switches it on", async () => {
  const { sent } = network({
    "GET /api/monday-mail": { detail: "none", mailSetUp: true },
    "PUT /api/monday-mail": { detail: "counts", mailSetUp: true },
  });
  visit([{ path: "/settings/account", element: <MondayMail /> }], "/settings/account");
  expect(await screen.findByRole("radio", { name: "Don’t send", checked: true })).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "Numbers only" }));
  await waitFor(() =>
    expect(sent).toMatchObject([{ call: "PUT /api/monday-mail", body: { detail: "counts" } }]),
  );
  expect(await screen.findByRole("radio", { name: "Numbers only", checked: true })).toBeTruthy();
});
