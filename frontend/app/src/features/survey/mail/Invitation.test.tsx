import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { onTrack } from "../../../test/fixtures/surveyDraft";
import { network, Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import type { Survey } from "../types";
import { Invitation } from "./Invitation";

const path = `/api/surveys/${onTrack.id}`;
const html = `<style>body,[data-x]{color:red}</style><main style="color:blue"><h1>Ines asks</h1>
  <a href="https://ask.example/r/#x" style="color:green">Open the form</a></main>`;
const mail = (language: string) => ({
  recipients: 13,
  withoutAddress: 1,
  mailSetUp: true,
  reminders: [],
  language,
  from: "Ines Falk via Tenward <tenward@nordhafen.example>",
  subject: language === "de" ? "Ines Falk fragt" : "Ines Falk asks",
  text: "INES ASKS",
  html,
});

function desk(more: Record<string, unknown> = {}) {
  return network({
    "GET /api/me": { name: "Ines Falk", role: "lead", language: "en" },
    [`GET ${path}`]: onTrack,
    [`GET ${path}/mail/preview`]: ({ url }: { url: URL }) =>
      mail(url.searchParams.get("language") ?? "en"),
    ...more,
  });
}

async function open(survey: Survey = onTrack) {
  visit([{ path: "*", element: <Invitation survey={survey} etag="1" /> }], "/");
  const summary = await screen.findByText("Preview email");
  await userEvent.click(summary);
}

describe("the invitation", () => {
  // The DOM of the tests has no style sheets of its own making.
  beforeEach(() => {
    CSSStyleSheet.prototype.replaceSync ??= () => undefined;
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("is shown in both forms and both languages, and says who gets it", async () => {
    desk();
    await open();
    expect(await screen.findByText(/^13 people get this email/)).toBeTruthy();
    expect(screen.getByText("INES ASKS")).toBeTruthy();
    const frame = screen.getByRole("article", { name: "Ines Falk asks" }).shadowRoot;
    const link = frame?.querySelector("a");
    expect(link?.rel).toBe("noreferrer");
    expect(link?.style.color).toBe("green");
    expect(frame?.querySelector("h3")?.textContent).toBe("Ines asks");
    await userEvent.click(screen.getByRole("radio", { name: "German" }));
    expect(await screen.findByText("Ines Falk fragt")).toBeTruthy();
  });

  it("is counted as it went out once it runs", async () => {
    desk();
    await open({ ...onTrack, state: "running", blocks: [] });
    expect(await screen.findByText(/^13 people were invited by this email/)).toBeTruthy();
  });

  it.each([
    ["accepted", "", "A test email is on its way to ines@nordhafen.example."],
    [
      "refused",
      "no such mailbox",
      "The mail server rejected an email to ines@nordhafen.example: no such mailbox",
    ],
    ["later", "hanging", "The mail server isn’t accepting email right now: it isn’t responding"],
    [
      "unknown",
      "",
      "The mail server dropped the connection. Check whether a test email has arrived at ines@nordhafen.example.",
    ],
  ])("tries itself on the lead: %s", async (outcome, reason, sentence) => {
    desk({
      [`POST ${path}/mail/test`]: { address: "ines@nordhafen.example", outcome, reason },
    });
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Send me a test email" }));
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it.each([
    ["lead", false],
    ["owner", true],
  ])("offers no test where no mail is sent, and says why: %s", async (role, seesServer) => {
    desk({
      "GET /api/me": { name: "Ines Falk", role, language: "en" },
      [`GET ${path}/mail/preview`]: { ...mail("en"), mailSetUp: false },
    });
    await open();
    expect(await screen.findByText(/^This server can’t send email yet/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Send me a test email" })).toBeNull();
    const server = screen.queryByRole("link", { name: "What this server still needs" });
    expect(server?.getAttribute("href") === "/settings/server").toBe(seesServer);
  });

  it("says what keeps it from being shown", async () => {
    desk({ [`GET ${path}/mail/preview`]: new Refusal(409, "not-launchable") });
    await open();
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.queryByRole("article")).toBeNull();
  });
});
