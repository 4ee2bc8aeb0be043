import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { Refusal } from "../../../test/network";
import { api, open } from "../opened";
import { board } from "../state/story";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("stays open and says so when gathering again cannot begin", async () => {
  open({ [`POST ${api}/synthesis`]: new Refusal(503, "unexpected") }, { ...board, undo: "move" });
  await userEvent.click(await screen.findByRole("button", { name: "More options for this board" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Suggest themes again" }));
  const asked = screen.getByRole("alertdialog");
  await userEvent.click(within(asked).getByRole("button", { name: "Suggest themes again" }));
  expect((await within(asked).findByRole("alert")).textContent).toContain("unexpected");
});
