import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { boardFixture, news } from "../../../test/fixtures/board";
import { api, bodies, grid, openBoard } from "../../../test/fixtures/openBoard";
import { Refusal } from "../../../test/network";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
});

const at = `${api}/downloads`;
const change = `POST ${api}/changes`;

/** Where the links led that were pressed. */
function taken(): string[] {
  const files: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (this.hasAttribute("download")) files.push(this.getAttribute("href") ?? "");
  });
  return files;
}

async function take(file: string, button = "Download"): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: button }));
  await userEvent.click(screen.getByRole("menuitem", { name: file }));
}

/** Is saved within a frame, and before that not at all. */
async function reorder(): Promise<void> {
  within(await grid(/^CODE/))
    .getAllByRole("row")[0]
    ?.focus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
}

it("offers the board as three files, in the reader's language", async () => {
  const files = taken();
  openBoard({}, boardFixture, "de");
  for (const file of ["Bericht, PDF", "Erwartungen und Entscheidungen, CSV", "Alles, JSON"])
    await take(file, "Herunterladen");
  await waitFor(() =>
    expect(files).toEqual([
      `${at}/report?language=de`,
      `${at}/statements?language=de`,
      `${at}/board`,
    ]),
  );
});

it("waits for what is on its way", async () => {
  const files = taken();
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const { sent } = openBoard({
    [change]: () => arrived.then(() => news({ ...boardFixture, version: 2 })),
  });
  await reorder();
  await take("Everything, JSON");
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(files).toEqual([]);
  arrive();
  await waitFor(() => expect(files).toEqual([`${at}/board`]));
});

it("gives no file that lacks a change, and says so", async () => {
  const files = taken();
  const { replies } = openBoard({ [change]: new Refusal(503, "not-ready") });
  await reorder();
  await take("Report, PDF");
  expect(await screen.findByText(/^Some of your changes aren’t saved yet/)).toBeTruthy();
  expect(files).toEqual([]);
  replies[change] = () => news({ ...boardFixture, version: 2 });
  await take("Report, PDF");
  await waitFor(() => expect(files).toEqual([`${at}/report?language=en`]));
});

it("sends a verdict that was just typed, and says which are missing in the file", async () => {
  const files = taken();
  const { sent } = openBoard();
  const choose = async (theme: string, verdict: string) =>
    userEvent.click(
      within(await screen.findByRole("group", { name: `Verdict on ${theme}` })).getByRole("radio", {
        name: verdict,
      }),
    );
  await choose("CODE", "Needs clarifying");
  await userEvent.type(screen.getByLabelText("Reason: CODE"), "Whose code?");
  await choose("HOURS", "Not now");
  await take("Everything, JSON");
  await waitFor(() => expect(files).toEqual([`${at}/board`]));
  expect(bodies(sent)).toMatchObject([{ kind: "verdict", themeId: "code", reason: "Whose code?" }]);
  expect(
    await screen.findByText(
      "Your verdict on one theme isn’t saved yet, so it’s missing from the file.",
    ),
  ).toBeTruthy();
});
