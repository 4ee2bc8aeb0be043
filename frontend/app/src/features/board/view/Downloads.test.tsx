import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { boardFixture, news } from "../../../test/fixtures/board";
import { api, boardPath, openBoard } from "../../../test/fixtures/openBoard";
import { Refusal } from "../../../test/network";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
});

const at = `${api}/downloads`;
const change = `POST ${api}/changes`;

/** Lists the addresses of pressed links. */
function taken(): string[] {
  const files: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (this.hasAttribute("download")) files.push(this.getAttribute("href") ?? "");
  });
  return files;
}

const edit = `${boardPath}?edit=1#theme-code`;

async function take(file: string, button = "More options for this board"): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: button }));
  await userEvent.click(screen.getByRole("menuitem", { name: file }));
}

/** Is saved within a frame, and before that not at all. */
async function reorder(): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: "More options for CODE" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Move theme up" }));
}

it("offers the board as three files, in the reader's language", async () => {
  const files = taken();
  openBoard({}, boardFixture, "de", edit);
  for (const file of ["Bericht, PDF", "Erwartungen und Entscheidungen, CSV", "Alles, JSON"])
    await take(file, "Weitere Aktionen für diese Übersicht");
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
  const { sent } = openBoard(
    { [change]: () => arrived.then(() => news({ ...boardFixture, version: 2 })) },
    boardFixture,
    "en",
    edit,
  );
  await reorder();
  await take("Everything, JSON");
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(files).toEqual([]);
  arrive();
  await waitFor(() => expect(files).toEqual([`${at}/board`]));
});

it("gives no file that lacks a change, and says so", async () => {
  const files = taken();
  const { replies } = openBoard(
    { [change]: new Refusal(503, "not-ready") },
    boardFixture,
    "en",
    edit,
  );
  await reorder();
  await take("Report, PDF");
  expect(await screen.findByText(/^Some of your changes aren’t saved yet/)).toBeTruthy();
  expect(files).toEqual([]);
  replies[change] = () => news({ ...boardFixture, version: 2 });
  await take("Report, PDF");
  await waitFor(() => expect(files).toEqual([`${at}/report?language=en`]));
});
