import { act, screen, waitFor } from "@testing-library/react";
import { http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { meQuery, queries, type Schemas } from "../../../shared/api";
import { showPage } from "../../../test/page";
import { problem, server, withServer } from "../../../test/server";
import { ProfileForm } from "./ProfileForm";

withServer();

const me: Schemas["Me"] = {
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901",
  name: "Ines Falk",
  email: "ines.falk@nordhafen.example",
  role: "owner",
  roleSince: "2026-11-16T08:40:00Z",
  language: "en",
  zone: "Europe/Berlin",
  workspace: "Nordhafen",
  operator: "Nordhafen IT",
  operatorIsMe: false,
  hasPassword: true,
};
const now = { value: me, etag: '"1"' };
const sent: unknown[] = [];

beforeEach(() => {
  sent.length = 0;
  Object.assign(now, { value: me, etag: '"1"' });
  server.use(
    http.get("*/api/me", () => Response.json(now.value, { headers: { ETag: now.etag } })),
    http.patch("*/api/me", async ({ request }) => {
      if (request.headers.get("If-Match") !== now.etag) return problem("changed-meanwhile", 412);
      const body = (await request.json()) as Partial<Schemas["Me"]>;
      sent.push(body);
      changed(body);
      return Response.json(now.value, { headers: { ETag: now.etag } });
    }),
  );
});

/** Changes the profile as the account menu, or another tab, would. */
const changed = (part: Partial<Schemas["Me"]>) =>
  Object.assign(now, { value: { ...now.value, ...part }, etag: '"2"' });
const readAgain = () => act(() => queries.refetchQueries({ queryKey: meQuery.queryKey }));
const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

async function type(name: string) {
  const { user } = showPage(<ProfileForm />);
  const field = await screen.findByLabelText("Name");
  if (name) {
    await user.clear(field);
    await user.type(field, name);
  }
  return () => user.click(screen.getByRole("button", { name: "Save" }));
}

describe("name and language", () => {
  it("do not take back what was changed elsewhere meanwhile", async () => {
    const save = await type("Ines Falke");
    changed({ language: "de" });
    await readAgain();
    await waitFor(() => expect(value("Language")).toBe("de"));
    await save();
    await screen.findByRole("button", { name: "Speichern" });
    expect(sent).toEqual([{ name: "Ines Falke", language: "de", zone: "Europe/Berlin" }]);
  });

  it("follow what was changed elsewhere where nothing was typed", async () => {
    await type("");
    changed({ name: "Ines Falk-Berg" });
    await readAgain();
    await waitFor(() => expect(value("Name")).toBe("Ines Falk-Berg"));
    expect(screen.queryByText(/^Changed to/)).toBeNull();
  });

  it("stand beside another name once that is known, and replace it when saved", async () => {
    const save = await type("Ines Falke");
    changed({ name: "Ines Falk-Berg" });
    await readAgain();
    expect(value("Name")).toBe("Ines Falke");
    await screen.findByText(/^Changed to “Ines Falk-Berg”/);
    await save();
    await waitFor(() =>
      expect(sent).toEqual([{ name: "Ines Falke", language: "en", zone: "Europe/Berlin" }]),
    );
    await waitFor(() => expect(screen.queryByText(/^Changed to/)).toBeNull());
  });

  it("are told of another name that is known only when they are saved", async () => {
    const save = await type("Ines Falke");
    changed({ name: "Ines Falk-Berg", language: "de" });
    await save();
    await screen.findByText(/^Changed to “Ines Falk-Berg”/);
    expect([value("Name"), value("Language"), sent]).toEqual(["Ines Falke", "de", []]);
    await save();
    await waitFor(() =>
      expect(sent).toEqual([{ name: "Ines Falke", language: "de", zone: "Europe/Berlin" }]),
    );
  });

  it("are theirs again after they were saved", async () => {
    const save = await type("Ines Falke ");
    await save();
    await waitFor(() =>
      expect(sent).toEqual([{ name: "Ines Falke", language: "en", zone: "Europe/Berlin" }]),
    );
    expect(screen.queryByText(/^Changed to/)).toBeNull();
    changed({ name: "Ines Falk-Berg" });
    await readAgain();
    await waitFor(() => expect(value("Name")).toBe("Ines Falk-Berg"));
  });
});
