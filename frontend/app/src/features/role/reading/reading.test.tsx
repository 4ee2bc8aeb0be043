import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { meQuery, queries, roleQuery } from "../../../shared/api";
import { changes } from "../../../shared/changes";
import { desk, emptyRole, expectSaved, h1, leave, roleFixture } from "../../../test/fixtures/role";
import { Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { ownRoleClause } from "../clauses/clauses";
import { routes } from "../routes";
import { type Role, roleLimits } from "../types";

describe("reading a job description", () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(leave);

  it.each([
    ["unreadable-document", "This file can’t be read"],
    ["locked-document", "This file is protected by a password"],
    ["picture-of-text", "This file contains only images"],
    ["empty-document", "There is no text in this file"],
    ["document-too-long", "This file is too long for a job description"],
    ["document-too-costly", "This file takes too much work or memory to read"],
  ])("says of a document that is %s what it is, and keeps everything", async (slug, title) => {
    const { sent } = desk(emptyRole, { "POST /api/role/readings": new Refusal(422, slug) });
    visit(routes, "/role");
    await h1("What’s expected of you?");
    const file = new File(["x"], "job.pdf", { type: "application/pdf" });
    await userEvent.upload(screen.getByTestId("job-description"), file);
    await screen.findByRole("heading", { level: 2, name: title });
    screen.getByText(slug);
    expect(sent.map(({ call }) => call)).toEqual(["POST /api/role/readings"]);
  });

  it("reads what is pasted, and shows what it became", async () => {
    const reading = {
      source: { name: "Pasted text", kind: "text", readAt: "2026-03-09T09:40:00Z" },
      clauses: [{ ...ownRoleClause("7", "Führt das Team"), origin: "document" }],
    };
    const { sent } = desk(emptyRole, { "POST /api/role/readings": reading });
    visit(routes, "/role");
    await h1("What’s expected of you?");
    await userEvent.click(screen.getByRole("button", { name: "Paste text" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.type(dialog.getByRole("textbox", { name: "Text" }), "Führt das Team");
    await userEvent.click(dialog.getByRole("button", { name: "Import" }));
    await screen.findByText("Führt das Team");
    const { name, content } = (sent[0]?.body ?? {}) as { name: string; content: string };
    const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
    expect([name, new TextDecoder().decode(bytes)]).toEqual(["Pasted text", "Führt das Team"]);
  });

  const paste = async () => {
    await userEvent.click(screen.getByRole("button", { name: "Replace text" }));
    await userEvent.click(await screen.findByRole("button", { name: "Paste text" }));
    return screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Text" });
  };

  it("keeps what is pasted until it is read, also when the page is loaded again", async () => {
    const reading = {
      source: { name: "Pasted text", kind: "text", readAt: "2026-03-09T09:40:00Z" },
      clauses: [{ ...ownRoleClause("7", "Führt das Team"), origin: "document" }],
    };
    const { replies } = desk(roleFixture, {
      "POST /api/role/readings": new Refusal(429, "readers-busy"),
    });
    visit(routes, "/role");
    await h1(/^One of two/);
    await userEvent.type(await paste(), "Führt das Team");
    await userEvent.click(screen.getByRole("button", { name: "Import" }));
    await screen.findByText("readers-busy");
    expect((await paste()).value).toBe("Führt das Team");
    cleanup();
    visit(routes, "/role");
    await h1(/^One of two/);
    expect((await paste()).value).toBe("Führt das Team");
    replies["POST /api/role/readings"] = reading;
    await userEvent.click(screen.getByRole("button", { name: "Import" }));
    await screen.findByText("Führt das Team");
    expect((await paste()).value).toBe("");
  });

  it("keeps what is being pasted while another document arrives", async () => {
    let answer: (reading: unknown) => void = () => undefined;
    const { sent } = desk(emptyRole, {
      "POST /api/role/readings": () => new Promise((resolve) => (answer = resolve)),
    });
    visit(routes, "/role");
    await h1("What’s expected of you?");
    const file = new File(["x"], "job.pdf", { type: "application/pdf" });
    await userEvent.upload(screen.getByTestId("job-description"), file);
    await userEvent.click(screen.getByRole("button", { name: "Paste text" }));
    const text = await screen.findByRole("textbox", { name: "Text" });
    await userEvent.keyboard("Führt das");
    await waitFor(() => expect(sent).toHaveLength(1));
    answer({
      source: { name: "job.pdf", kind: "pdf", readAt: "2026-03-09T09:40:00Z" },
      clauses: [{ ...ownRoleClause("7", "Lead the team"), origin: "document" }],
    });
    await screen.findByText("Lead the team");
    expect(document.activeElement).toBe(text);
    await userEvent.keyboard(" Team");
    expect(text).toHaveProperty("value", "Führt das Team");
  });

  it("takes no text that leaves no room for what was written by hand", async () => {
    const reading = {
      source: { name: "Pasted text", kind: "text", readAt: "2026-03-09T09:40:00Z" },
      clauses: Array.from({ length: roleLimits.clauses - 1 }, (_, at) => ({
        ...ownRoleClause(`d${at}`, `Line ${at}`),
        origin: "document",
      })),
    };
    const { sent } = desk(roleFixture, { "POST /api/role/readings": reading });
    visit(routes, "/role");
    await h1(/^One of two/);
    await userEvent.click(screen.getByRole("button", { name: "Replace text" }));
    const file = new File(["x"], "long.txt", { type: "text/plain" });
    await userEvent.upload(await screen.findByTestId("job-description"), file);
    await screen.findByRole("heading", {
      level: 2,
      name: "This text is too long for your role",
    });
    screen.getByText(
      /^2 responsibilities stay because you added or interpreted them, and a role holds at most 300/,
    );
    screen.getByText("Own the ledger");
    expect(sent.map(({ call }) => call)).toEqual(["POST /api/role/readings"]);
  });

  it("leaves sentences with a meaning below when the text is replaced, and says how many", async () => {
    const { sent } = desk(
      {
        ...roleFixture,
        clauses: roleFixture.clauses.map((clause) => ({ ...clause, origin: "document" })),
      },
      {
        "POST /api/role/readings": {
          source: { name: "new.txt", kind: "text", readAt: "2026-03-09T09:40:00Z" },
          clauses: [{ ...ownRoleClause("7", "Lead the team"), origin: "document", sentence: 1 }],
        },
      },
    );
    visit(routes, "/role");
    await h1(/^One of two/);
    await userEvent.click(screen.getByRole("button", { name: "Replace text" }));
    await screen.findByText(/^You’ve interpreted one responsibility/);
    const file = new File(["x"], "new.txt", { type: "text/plain" });
    await userEvent.upload(await screen.findByTestId("job-description"), file);
    await screen.findByText(/One responsibility you had interpreted is kept below/);
    await userEvent.click(screen.getByText("1 left out"));
    const out = screen.getByText("1 left out").closest("details") as HTMLElement;
    within(out).getByText("I can say what it does.");
    await userEvent.click(within(out).getByRole("button", { name: "Restore: Own the ledger" }));
    screen.getByText("From an earlier version");
    expect((await expectSaved(sent)).clauses).toMatchObject([
      { text: "Lead the team" },
      { text: "Own the ledger", meaning: "I can say what it does.", leftOut: false },
    ]);
  });

  describe("when the page is left meanwhile", () => {
    const found = {
      source: { name: "job.pdf", kind: "pdf", readAt: "2026-03-09T09:40:00Z" },
      clauses: [{ ...ownRoleClause("7", "Führt das Team"), origin: "document", sentence: 1 }],
    };
    const puts = (sent: { call: string; body: unknown }[]) =>
      sent.filter(({ call }) => call === "PUT /api/role");

    const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

    /** The moment in which another page is drawn, before any effect that waits for the drawing. */
    const gone = () =>
      new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          if (!screen.queryByRole("heading", { name: "elsewhere" })) return;
          watch.disconnect();
          resolve();
        });
        watch.observe(document.body, { subtree: true, childList: true });
      });

    /** A document that is being read until `answer`, on a page that was left after `last`. */
    async function begin(more = {}, last: () => void = () => undefined) {
      let answer: (reading: unknown) => void = () => undefined;
      const { sent } = desk(roleFixture, {
        "POST /api/role/readings": () => new Promise((resolve) => (answer = resolve)),
        ...more,
      });
      const router = visit(routes, "/role");
      await h1(/^One of two/);
      await userEvent.click(screen.getByRole("button", { name: "Replace text" }));
      const file = new File(["x"], "job.pdf", { type: "application/pdf" });
      await userEvent.upload(await screen.findByTestId("job-description"), file);
      await waitFor(() => expect(sent).toHaveLength(1));
      last();
      const left = gone();
      await router.navigate("/elsewhere");
      await left;
      return { answer: (reading: unknown = found) => answer(reading), router, sent };
    }

    it("goes on, saves what was read, and says so", async () => {
      const { answer, router, sent } = await begin();
      answer();
      await screen.findByText("“job.pdf” has been imported into your role.");
      expect(puts(sent)[0]?.body).toMatchObject({
        source: { name: "job.pdf" },
        clauses: [{ text: "Führt das Team" }, { text: "Own the ledger" }, { id: "3" }],
      });
      await router.navigate("/role");
      await screen.findByText("Führt das Team");
      expect(puts(sent)).toHaveLength(1);
    });

    it("is given to the page that is opened again", async () => {
      const { answer, router, sent } = await begin();
      await router.navigate("/role");
      await screen.findByText("Importing job.pdf. You can carry on in the meantime.");
      answer();
      await screen.findByText("Führt das Team");
      await waitFor(() => expect(puts(sent)).toHaveLength(1));
    });

    it("says where the reason stands when it cannot be taken", async () => {
      const { answer, router, sent } = await begin();
      const many = Array.from({ length: roleLimits.clauses }, (_, at) =>
        ownRoleClause(`d${at}`, `Line ${at}`),
      );
      answer({ ...found, clauses: many });
      await screen.findByText(/^“job.pdf” couldn’t be imported/);
      await router.navigate("/role");
      await screen.findByRole("heading", {
        level: 2,
        name: "This text is too long for your role",
      });
      expect(puts(sent)).toEqual([]);
    });

    it("says once that it could not be read, and where the reason stands", async () => {
      const { answer, router, sent } = await begin();
      answer(new Refusal(422, "picture-of-text"));
      await screen.findByText(/^“job.pdf” couldn’t be imported/);
      await router.navigate("/role");
      await screen.findByRole("heading", { level: 2, name: "This file contains only images" });
      expect(screen.getAllByText(/^“job.pdf” couldn’t be imported/)).toHaveLength(1);
      expect(puts(sent)).toEqual([]);
    });

    it("is stopped on the page that is opened again, also after it was read", async () => {
      const me = { id: "m1" };
      let asked = false;
      let know: ((reply: unknown) => void) | undefined;
      const { answer, router, sent } = await begin({
        "GET /api/me": () => (asked ? new Promise((resolve) => (know = resolve)) : me),
      });
      asked = true;
      answer();
      await waitFor(() => expect(know).toBeDefined());
      await router.navigate("/role");
      await userEvent.click(await screen.findByRole("button", { name: "Stop" }));
      know?.(me);
      await pause();
      screen.getByText("Coach the team");
      expect(puts(sent)).toEqual([]);
    });

    it("keeps on this device what cannot be saved", async () => {
      const busy = new Refusal(503, "unavailable");
      const { answer, router, sent } = await begin({ "PUT /api/role": busy });
      answer();
      await screen.findByText(
        "“job.pdf” has been imported. Your role is kept on this device until it can be saved.",
      );
      const again = desk(roleFixture);
      await router.navigate("/role");
      await screen.findByText("Führt das Team");
      await expectSaved(again.sent);
      expect(puts(sent)).toHaveLength(1);
    });

    it("gives nothing to somebody else who signed in", async () => {
      const { answer, sent } = await begin();
      queries.setQueryData(meQuery.queryKey, { value: { id: "m2" }, etag: '"1"' });
      answer({ ...found, source: { ...found.source, name: "theirs.pdf" } });
      await pause();
      expect(puts(sent)).toEqual([]);
      expect(screen.queryByText(/theirs\.pdf/)).toBeNull();
    });

    it("gives nothing to somebody else who signed in in another tab", async () => {
      let id = "m1";
      const { answer, sent } = await begin({ "GET /api/me": () => ({ id }) });
      id = "m2";
      answer({ ...found, source: { ...found.source, name: "elsewhere.pdf" } });
      await pause();
      expect(puts(sent)).toEqual([]);
      expect(screen.queryByText(/elsewhere\.pdf/)).toBeNull();
    });

    it("shows nothing to somebody else who signed in while it was saved", async () => {
      let end: () => void = () => undefined;
      const { answer, sent } = await begin({
        "PUT /api/role": ({ body }: { body: Role }) =>
          new Promise((resolve) => (end = () => resolve(body))),
      });
      answer({ ...found, source: { ...found.source, name: "slow.pdf" } });
      await waitFor(() => expect(puts(sent)).toHaveLength(1));
      const theirs = { value: emptyRole, etag: '"9"' };
      queries.setQueryData(meQuery.queryKey, { value: { id: "m2" }, etag: '"1"' });
      queries.setQueryData(roleQuery.queryKey, theirs);
      await changes.start("m2");
      end();
      await pause();
      expect(queries.getQueryData(roleQuery.queryKey)).toEqual(theirs);
      expect(screen.queryByText(/slow\.pdf/)).toBeNull();
    });
  });

  describe("when the page is loaded again meanwhile", () => {
    /** Simulates a reload: nothing is running, and this device has what it had before. */
    async function reload() {
      const device = Object.entries(localStorage);
      const stop = screen.queryByRole("button", { name: "Stop" });
      if (stop) await userEvent.click(stop);
      cleanup();
      for (const [key, value] of device) localStorage.setItem(key, value);
      const router = visit(routes, "/role");
      await h1("What’s expected of you?");
      return router;
    }
    const cut = /^The import of “job.pdf” was interrupted/;
    const file = () => new File(["x"], "job.pdf", { type: "application/pdf" });
    async function begin(reply: unknown) {
      const { replies } = desk(emptyRole, { "POST /api/role/readings": reply });
      visit(routes, "/role");
      await h1("What’s expected of you?");
      await userEvent.upload(screen.getByTestId("job-description"), file());
      return replies;
    }
    const never = () => new Promise(() => undefined);

    it("says so, and takes the document again", async () => {
      const replies = await begin(never);
      await screen.findByText("Importing job.pdf. You can carry on in the meantime.");
      await reload();
      screen.getByText(cut);
      replies["POST /api/role/readings"] = {
        source: { name: "job.pdf", kind: "pdf", readAt: "2026-03-09T09:40:00Z" },
        clauses: [{ ...ownRoleClause("7", "Lead the team"), origin: "document" }],
      };
      screen.getByRole("button", { name: "Choose file" });
      await userEvent.upload(screen.getByTestId("job-description-again"), file());
      await screen.findByText("Lead the team");
      expect(screen.queryByText(cut)).toBeNull();
    });

    it("goes on with the focus where its button was, and at the top once it is gone", async () => {
      await begin(never);
      await screen.findByText("Importing job.pdf. You can carry on in the meantime.");
      await reload();
      screen.getByRole("button", { name: "Choose file" }).focus();
      const input = screen.getByTestId("job-description-again");
      fireEvent.change(input, { target: { files: [file()] } });
      const stop = await screen.findByRole("button", { name: "Stop" });
      expect(document.activeElement).toBe(stop);
      await userEvent.keyboard("{Enter}");
      expect(screen.queryByRole("button", { name: "Stop" })).toBeNull();
      expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    });

    it("says so also when the page that went was told that nobody answers", async () => {
      await begin(() => Promise.reject(new TypeError("Failed to fetch")));
      await screen.findByText(/Your role hasn’t changed/);
      await reload();
      screen.getByText(cut);
    });

    it("says it until the page is left for another one", async () => {
      await begin(never);
      await screen.findByText("Importing job.pdf. You can carry on in the meantime.");
      const router = await reload();
      screen.getByText(cut);
      await router.navigate("/elsewhere");
      await screen.findByRole("heading", { name: "elsewhere" });
      await router.navigate("/role");
      await h1("What’s expected of you?");
      expect(screen.queryByText(cut)).toBeNull();
    });

    it("says nothing of what was answered", async () => {
      await begin(new Refusal(422, "picture-of-text"));
      await screen.findByRole("heading", { level: 2, name: "This file contains only images" });
      expect(Object.keys(localStorage).filter((key) => key.includes("reading"))).toEqual([]);
    });
  });

  it("saves at once what a page that is hidden holds", async () => {
    const { sent } = desk(roleFixture);
    const { fetch } = globalThis;
    const outlive: boolean[] = [];
    vi.stubGlobal("fetch", (request: Request) => {
      if (request.method === "PUT") outlive.push(request.keepalive);
      return fetch(request);
    });
    visit(routes, "/role");
    await h1(/^One of two/);
    const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    fireEvent.click(screen.getByRole("radio", { name: "Ask others" }));
    expect(sent).toHaveLength(0);
    document.dispatchEvent(new Event("visibilitychange"));
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 500 });
    await screen.findAllByText(/^Saved \d/);
    expect(outlive).toEqual([true]);
    hidden.mockRestore();
  });

  it("sends what was refused no more when the page is hidden, until it is changed", async () => {
    const faults = [{ pointer: "/clauses/0/text", code: "too-long" }];
    const { sent } = desk(roleFixture, {
      "PUT /api/role": new Refusal(422, "invalid-fields", { errors: faults }),
    });
    visit(routes, "/role");
    await h1(/^One of two/);
    const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    const hide = async () => {
      document.dispatchEvent(new Event("visibilitychange"));
      await new Promise((resolve) => setTimeout(resolve, 100));
    };
    fireEvent.click(screen.getByRole("radio", { name: "Ask others" }));
    await hide();
    await screen.findByText(/^One of the responsibilities couldn’t be saved/);
    await hide();
    expect(sent).toHaveLength(1);
    fireEvent.click(screen.getByRole("radio", { name: "Applies here" }));
    await hide();
    expect(sent).toHaveLength(2);
    hidden.mockRestore();
  });

  describe("while starting points are written", () => {
    const counts = () => screen.getByRole("textbox", { name: "My manager relies on me for" });
    const found = {
      source: { name: "job.pdf", kind: "pdf", readAt: "2026-03-09T09:40:00Z" },
      clauses: [{ ...ownRoleClause("7", "Lead the team"), origin: "document" }],
    };

    /** An empty role, and a document that is being read until `arrive`. */
    async function begin() {
      Element.prototype.scrollIntoView = vi.fn();
      let answer: (reading: unknown) => void = () => undefined;
      const { sent } = desk(emptyRole, {
        "POST /api/role/readings": () => new Promise((resolve) => (answer = resolve)),
      });
      const router = visit(routes, "/role");
      await h1("What’s expected of you?");
      const file = new File(["x"], "job.pdf", { type: "application/pdf" });
      await userEvent.upload(screen.getByTestId("job-description"), file);
      await screen.findByText("Importing job.pdf. You can carry on in the meantime.");
      const arrive = async () => {
        await waitFor(() => expect(sent).toHaveLength(1));
        answer(found);
        await h1("Your responsibility still needs your interpretation");
      };
      return { arrive, router, sent };
    }

    it("keeps them and the cursor, and adds them when they are done", async () => {
      const { arrive, sent } = await begin();
      await userEvent.type(counts(), "quiet");
      const field = counts();
      await arrive();
      expect(document.activeElement).toBe(field);
      expect(field.scrollIntoView).toHaveBeenCalledWith({ block: "nearest" });
      await userEvent.keyboard(" releases");
      screen.getByText("You started these earlier. Add them to your responsibilities above.");
      await userEvent.click(screen.getByRole("button", { name: "Add 1 responsibility" }));
      await h1("None of the two responsibilities has your interpretation yet");
      await screen.findByText("1 responsibility added.");
      await waitFor(() => {
        const kept = screen.getByText("My manager relies on me for quiet releases");
        expect(kept.closest("li")?.contains(document.activeElement)).toBe(true);
      });
      expect(screen.queryByRole("heading", { name: "Prompts" })).toBeNull();
      const { source, clauses } = await expectSaved(sent);
      expect(source?.name).toBe("job.pdf");
      expect(clauses).toMatchObject([
        { text: "Lead the team", origin: "document" },
        { text: "My manager relies on me for quiet releases", origin: "starting-point" },
      ]);
    });

    it("keeps them when the page is left, until they are cleared", async () => {
      const { arrive, router } = await begin();
      await userEvent.type(counts(), "quiet");
      await arrive();
      const comeBack = async () => {
        await router.navigate("/elsewhere");
        await screen.findByRole("heading", { name: "elsewhere" });
        await router.navigate("/role");
        await h1("Your responsibility still needs your interpretation");
      };
      await comeBack();
      expect(counts()).toHaveProperty("value", "quiet");
      await userEvent.clear(counts());
      await comeBack();
      expect(screen.queryByRole("heading", { name: "Prompts" })).toBeNull();
    });

    it("keeps an empty field while the cursor is in it", async () => {
      const { arrive } = await begin();
      await userEvent.click(counts());
      await arrive();
      expect(document.activeElement).toBe(counts());
      await userEvent.click(screen.getByRole("button", { name: "Who would notice?" }));
      expect(screen.queryByRole("heading", { name: "Prompts" })).toBeNull();
    });

    it("says when the role has no room for them", async () => {
      localStorage.setItem(
        "tenward.typed.m1.role.start",
        JSON.stringify(["", "quiet", "", "", "", ""]),
      );
      const clauses = Array.from({ length: roleLimits.clauses }, (_, at) =>
        ownRoleClause(`d${at}`, `Line ${at}`),
      );
      desk({ clauses: clauses.map((clause) => ({ ...clause, leftOut: true })) });
      visit(routes, "/role");
      await h1("You’ve left out every responsibility");
      expect(screen.getByRole("button", { name: "Add 1 responsibility" })).toHaveProperty(
        "disabled",
        true,
      );
      expect(screen.getAllByText(/^A role holds at most 300 responsibilities/)).toHaveLength(2);
    });
  });
});
