import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { named, teamPreview } from "../../../test/fixtures/privacy";
import { groups, installation, onTrack } from "../../../test/fixtures/surveyDraft";
import { network } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { LinkSheet, Survey } from "../types";

const path = `/api/surveys/${onTrack.id}`;
const running: Survey = { ...onTrack, state: "running", invited: 7, blocks: [teamPreview, named] };
const sheet: LinkSheet = {
  title: onTrack.title,
  address: "https://ask.example",
  thisComputerOnly: false,
  groups: [
    {
      groupId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0001",
      kind: "team",
      chat: { en: "Answers stay anonymous.", de: "Antworten bleiben anonym." },
      links: ["https://ask.example/r/#i=team"],
    },
    {
      groupId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0005",
      kind: "manager",
      chat: { en: "Your answer carries your name.", de: "Deine Antwort trägt deinen Namen." },
      links: ["https://ask.example/r/#i=manager"],
    },
  ],
};

describe("the sheet of links", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("copies for a chat what its group is told", async () => {
    const user = userEvent.setup();
    network({
      "GET /api/me": { name: "Ines Falk", role: "lead", language: "en" },
      "GET /api/installation": installation,
      "GET /api/groups": { items: groups },
      [`GET ${path}`]: running,
      [`GET ${path}/links`]: sheet,
    });
    visit(routes, `/surveys/${onTrack.id}/links`);
    await user.click(
      await screen.findByRole("button", { name: "Copy with a message 1 for Manager" }),
    );
    expect(await navigator.clipboard.readText()).toBe(
      `${"Your answer carries your name."}\nhttps://ask.example/r/#i=manager`,
    );
  });

  it("copies all links of a group at once, one in a line", async () => {
    const user = userEvent.setup();
    const links = Array.from({ length: 9 }, (_, at) => `https://ask.example/r/#i=team${at}`);
    const [of, ...others] = sheet.groups;
    network({
      "GET /api/me": { name: "Ines Falk", role: "lead", language: "en" },
      "GET /api/installation": installation,
      "GET /api/groups": { items: groups },
      [`GET ${path}`]: running,
      [`GET ${path}/links`]: { ...sheet, groups: [{ ...of, links }, ...others] },
    });
    visit(routes, `/surveys/${onTrack.id}/links`);
    await user.click(await screen.findByRole("button", { name: "Copy all 9 links for Team" }));
    expect(await navigator.clipboard.readText()).toBe(links.join("\n"));
    expect(screen.queryByRole("button", { name: /^Copy all .* for Manager/ })).toBeNull();
  });
});
