import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { problem, server, withServer } from "../../test/server";
import { visit } from "../../test/visit";
import { routes } from "./routes";

withServer();

const me = (role: string) =>
  http.get("*/api/me", () =>
    HttpResponse.json({ name: "Ines Falk", role, language: "en" }, { headers: { ETag: '"1"' } }),
  );
const findings = (...changed: object[]) =>
  http.get("*/api/going-live", () =>
    HttpResponse.json({
      checkedAt: "2026-11-20T09:42:00Z",
      findings: [
        { about: "keys", state: "good", code: "keys-kept-apart", params: { folder: "/keys" } },
        ...changed,
      ],
    }),
  );

const said = (value: object, etag: string) =>
  http.get("*/api/going-live/backup", () => HttpResponse.json(value, { headers: { ETag: etag } }));

const installation = http.get("*/api/installation", () =>
  HttpResponse.json({ command: "npm start --" }),
);

beforeEach(() => server.use(me("owner"), installation, said({}, '"0"')));

describe("going live", () => {
  it("states the finding, and how to mend what is in the way", async () => {
    server.use(
      findings(
        { about: "address", state: "trouble", code: "plain-http", params: { address: "http://a" } },
        { about: "tls", state: "to-do", code: "no-tls" },
      ),
    );
    visit(routes, "/settings/server");
    await screen.findByRole("heading", { level: 1, name: "One thing needs fixing" });
    const rows = screen.getAllByRole("listitem");
    expect(rows[1]?.textContent).toContain("http://a uses unencrypted http");
    expect(rows[1]?.textContent).toContain("set TENWARD_URL to https");
    expect(within(rows[0] as HTMLElement).queryByText(/chmod/)).toBeNull();
  });

  it("writes days as the reader does, whatever their zone", async () => {
    const params = { until: "2027-02-11" };
    server.use(findings({ about: "tls", state: "good", code: "certificate-valid", params }));
    visit(routes, "/settings/server", "de");
    await screen.findByRole("heading", { level: 1, name: /Bereit/ });
    expect(screen.getByText(/gilt bis 11\. Februar( 2027)?/)).toBeTruthy();
  });

  it("says that a clock is off by a second", async () => {
    const off = { code: "clock-differs-from-database", params: { seconds: "1" } };
    server.use(findings({ about: "clock", state: "trouble", ...off }));
    visit(routes, "/settings/server");
    expect(await screen.findByText(/differ by 1 s\./)).toBeTruthy();
  });

  it("keeps a day that the server refuses, and says so beside it", async () => {
    server.use(
      findings({ about: "backup", state: "to-do", code: "backup-never" }),
      http.put("*/api/going-live/backup", () =>
        problem("invalid-request", 400, { errors: [{ pointer: "/madeOn", code: "in-future" }] }),
      ),
    );
    visit(routes, "/settings/server");
    const user = userEvent.setup();
    const day = await screen.findByLabelText<HTMLInputElement>("Last backup");
    await user.type(day, "2027-01-01");
    await user.click(screen.getByRole("button", { name: "Save dates" }));
    expect(await screen.findByText("This date is in the future.")).toBeTruthy();
    expect(day.value).toBe("2027-01-01");
  });

  it("shows what another owner said meanwhile, and then lets one decide", async () => {
    const sent: (string | null)[] = [];
    server.use(
      findings({ about: "backup", state: "to-do", code: "backup-never" }),
      http.put("*/api/going-live/backup", ({ request }) => {
        sent.push(request.headers.get("If-Match"));
        if (sent.length > 1) return HttpResponse.json({}, { headers: { ETag: '"2"' } });
        server.use(said({ madeOn: "2026-11-19", restoredOn: "2026-10-02" }, '"1"'));
        return problem("changed-meanwhile", 412);
      }),
    );
    visit(routes, "/settings/server");
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText("Last backup"), "2026-11-18");
    await user.click(screen.getByRole("button", { name: "Save dates" }));
    expect(await screen.findByText("This has been changed somewhere else")).toBeTruthy();
    expect(screen.getByText(/^Changed to 19 November( 2026)? in/)).toBeTruthy();
    expect(screen.getByText(/^Changed to 2 October( 2026)? in/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Save dates" }));
    expect(await screen.findByText("Saved")).toBeTruthy();
    expect(sent).toEqual(['"0"', '"1"']);
  });

  it("lets an owner give up lost keys, and says why that is refused", async () => {
    server.use(
      findings({ about: "keys", state: "trouble", code: "surveys-without-keys" }),
      http.post("*/api/going-live/keys-lost", () => problem("keys-in-sight", 409), { once: true }),
    );
    visit(routes, "/settings/server");
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Cancel surveys" }));
    const dialog = screen.getByRole("alertdialog");
    const confirm = within(dialog).getByRole("button", { name: "Cancel surveys" });
    await user.click(confirm);
    expect(await within(dialog).findByText("A server sees the keys")).toBeTruthy();
    server.use(
      http.post("*/api/going-live/keys-lost", () => new HttpResponse(null, { status: 204 })),
    );
    await user.click(confirm);
    expect(await screen.findByText("Surveys cancelled")).toBeTruthy();
  });

  it("shows the groups of the language model, or why it failed", async () => {
    const params = { address: "http://llm.example:11434/v1", model: "qwen3:14b" };
    const test = (result: object) =>
      http.post("*/api/language-model-test", () =>
        HttpResponse.json({
          ...{ host: "llm.example:11434", model: "qwen3:14b", seconds: 2.4, groups: [] },
          ...result,
        }),
      );
    server.use(
      findings({ about: "language-model", state: "good", code: "language-model-set", params }),
      test({ failure: "unknown-model" }),
    );
    visit(routes, "/settings/server");
    const user = userEvent.setup();
    const button = await screen.findByRole("button", { name: "Test language model" });
    expect(screen.getByText(/^qwen3:14b at http:\/\/llm.example:11434\/v1 can/)).toBeTruthy();
    await user.click(button);
    await screen.findByText("The server of the language model doesn’t have the model qwen3:14b.");
    expect(screen.getByText("Check TENWARD_LLM_MODEL.")).toBeTruthy();
    server.use(
      test({
        groups: [
          { name: "Decide faster", sentences: ["Decide within a week.", "Don't wait."] },
          { sentences: ["More time for the tests."] },
        ],
      }),
    );
    await user.click(button);
    await screen.findByText("qwen3:14b at llm.example:11434 responded after 2.4 s:");
    const groups = within(screen.getByRole("status")).getAllByRole("listitem");
    expect(groups.map(({ textContent }) => textContent)).toEqual([
      "Decide fasterDecide within a week.Don't wait.",
      ...["Decide within a week.", "Don't wait."],
      ...["No groupMore time for the tests.", "More time for the tests."],
    ]);
  });

  it("tests no language model where none is set up", async () => {
    server.use(findings({ about: "language-model", state: "good", code: "language-model-none" }));
    visit(routes, "/settings/server");
    await screen.findByText(/^No language model is set up/);
    expect(screen.queryByRole("button", { name: "Test language model" })).toBeNull();
  });

  it("is for owners", async () => {
    server.use(me("lead"));
    visit(routes, "/settings/server");
    await screen.findByRole("heading", { name: "Only owners can see the server status" });
  });
});
