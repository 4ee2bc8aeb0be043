import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { boardFixture } from "../../../test/fixtures/board";
import { api, openBoard } from "../../../test/fixtures/openBoard";
import { Refusal } from "../../../test/network";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("stays open and says so when gathering again cannot begin", async () => {
  openBoard(
    { [`POST ${api}/synthesis`]: new Refusal(503, "unexpected") },
    { ...boardFixture, undo: "move" },
  );
  await userEvent.click(await screen.findByRole("button", { name: "More options for this board" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Suggest themes again" }));
  const asked = screen.getByRole("alertdialog");
  await userEvent.click(within(asked).getByRole("button", { name: "Suggest themes again" }));
  expect((await within(asked).findByRole("alert")).textContent).toContain("unexpected");
});
