import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { showPage } from "../../../test/page";
import { problem, server, withServer } from "../../../test/server";
import type { Group } from "../launchRules";
import { RenameGroup } from "./RenameGroup";

withServer();

const support: Group = { id: "g", kind: "own", name: "Support", people: 0 };
const answer = (group: Group, version: number) =>
  HttpResponse.json(group, { headers: { ETag: `"${version}"` } });

it("does not write over the name of another tab unseen", async () => {
  const theirs = { ...support, name: "Support and operations" };
  const sent: unknown[] = [];
  let now = answer(support, 3);
  server.use(
    http.get("*/api/groups/g", () => now.clone()),
    http.patch("*/api/groups/g", async ({ request }) => {
      sent.push(request.headers.get("If-Match"), await request.json());
      return request.headers.get("If-Match") === '"4"'
        ? answer(theirs, 5)
        : problem("changed-meanwhile", 412, { current: theirs });
    }),
  );
  const closed = vi.fn();
  const { user } = showPage(<RenameGroup group={support} onClose={closed} />);
  const name = await screen.findByLabelText<HTMLInputElement>("Name");
  await user.clear(name);
  await user.type(name, "Help desk");
  now = answer(theirs, 4);
  await user.click(screen.getByRole("button", { name: "Save" }));

  expect(await screen.findByText(/changed this to “Support and operations”/)).toBeTruthy();
  expect(name.value).toBe("Help desk");
  expect(closed).not.toHaveBeenCalled();

  await user.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  expect(sent).toEqual(['"3"', { name: "Help desk" }, '"4"', { name: "Help desk" }]);
});
