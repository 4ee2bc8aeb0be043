import { screen } from "@testing-library/react";
import { http } from "msw";
import { afterEach, expect, it, vi } from "vitest";
import { Toasts } from "../../../shared/ui/toast/Toasts";
import { showPage } from "../../../test/page";
import { problem, server, withServer } from "../../../test/server";
import { ExportMenu } from "./ExportMenu";

withServer();
afterEach(() => vi.restoreAllMocks());

it.each([
  ["CSV (spreadsheet)", "csv"],
  ["JSON (for programs)", "json"],
])("gives %s as a file under the server's name", async (item, format) => {
  const asked: unknown[] = [];
  server.use(
    http.get("*/api/people/downloads/:format", ({ params }) => {
      asked.push(params.format);
      const name = `people-2026-11-20.${format}`;
      const headers = { "Content-Disposition": `attachment; filename="${name}"` };
      return new Response("what the server wrote", { headers });
    }),
  );
  const files: Blob[] = [];
  URL.createObjectURL = (file: Blob) => `blob:${files.push(file)}`;
  URL.revokeObjectURL = vi.fn();
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  const { user } = showPage(<ExportMenu />);
  await user.click(await screen.findByRole("button", { name: "Export" }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
  await vi.waitFor(() => expect(saved).toEqual([`people-2026-11-20.${format}`]));
  expect(asked).toEqual([format]);
  expect(await files[0]?.text()).toBe("what the server wrote");
});

it("says why there is no file", async () => {
  server.use(http.get("*/api/people/downloads/json", () => problem("forbidden", 403)));
  const { user } = showPage(
    <>
      <ExportMenu />
      <Toasts />
    </>,
  );
  await user.click(await screen.findByRole("button", { name: "Export" }));
  await user.click(await screen.findByRole("menuitem", { name: /^JSON/ }));
  expect(await screen.findByText(/^That didn’t work: /)).toBeTruthy();
});
