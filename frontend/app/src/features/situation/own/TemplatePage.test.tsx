import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { network, Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { SituationForm, SituationTemplate } from "../types";

const own = (text: string) => ({ own: text });
const form: SituationForm = {
  ...{ name: own("Something broke"), note: own("The morning after.") },
  fields: [
    { key: "what", label: own("What broke?"), kind: "line" },
    { key: "cost", label: own("How long?"), kind: "minutes" },
  ],
  counts: [{ field: "cost", how: "sum" }],
};
const broke: SituationTemplate = { key: "broke", group: "time", form };

it("keeps what is typed over a reload, and marks the field that the server refuses", async () => {
  const { sent } = network({
    "GET /api/situation-templates": { items: [broke] },
    "POST /api/situation-templates": new Refusal(400, "invalid-request", {
      errors: [{ pointer: "/form/fields/0/label/own", code: "too-long", params: { max: 9 } }],
    }),
  });
  const user = userEvent.setup();
  const open = () => visit(routes, "/situations/templates/new?from=broke");
  open();
  await user.type(await screen.findByLabelText("Question 1"), " Where?");
  await user.click(screen.getByRole("button", { name: "Add question" }));
  await user.keyboard("Who?");
  cleanup();
  open();
  expect(await screen.findByDisplayValue("What broke? Where?")).toBeTruthy();
  const third = screen.getByLabelText("Question 3");
  expect(third).toHaveProperty("value", "Who?");
  await user.click(screen.getByRole("button", { name: "Save" }));
  const first = screen.getByLabelText("Question 1");
  await screen.findByText("Use at most 9 characters.");
  expect(first.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(first);
  const [asked] = sent.map(({ body }) => (body as { form: SituationForm }).form);
  expect(asked?.fields.map(({ key }) => key).slice(0, 2)).toEqual(["what", "cost"]);
  expect(asked?.counts).toEqual(form.counts);
});
