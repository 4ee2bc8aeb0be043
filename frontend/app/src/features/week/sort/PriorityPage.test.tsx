import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { network } from "../../../test/network";
import { visit } from "../../../test/visit";
import { boxes } from "../queries";
import { deeper } from "../routes";

const words = { do: "Do", schedule: "Schedule", delegate: "Hand over", delete: "Drop" };
const person = { id: "p1", name: "Ruth Adler" };
const task = { id: "t", etag: '"0"', text: "The list", createdAt: "2027-01-12T15:00:00Z" };
const waiting = { ...task, person, state: "waiting", by: "other" } as const;
const dropped = { ...waiting, state: "dropped", quadrant: "delete" } as const;

it.each(
  [waiting, dropped].flatMap((from) =>
    boxes.flatMap((box) => ("quadrant" in from && box === "delete" ? [] : [[from, box] as const])),
  ),
)("keeps who does a task: %o to %s", async (from, box) => {
  const { sent } = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/goals": { items: [] },
    "GET /api/situation-templates": { items: [] },
    "GET /api/tasks": ({ url }: { url: URL }) => ({
      items: url.searchParams.get("state") === from.state ? [from] : [],
    }),
    "PATCH /api/tasks/t": from,
  });
  visit(deeper, "/week/priority");
  if ("quadrant" in from) {
    await userEvent.click(await screen.findByRole("button", { name: "Change: The list" }));
  }
  await userEvent.click(await screen.findByRole("button", { name: `${words[box]}: The list` }));
  const state = box === "delete" ? "dropped" : "waiting";
  await vi.waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ quadrant: box, state }));
});
