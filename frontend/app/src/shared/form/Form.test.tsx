import { cleanup, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { showPage } from "../../test/page";
import { limits, ProblemError } from "../api";
import { Form } from "./Form";

const start = { text: "", minutes: 30, note: "" };
type Given = { onSave: (values: typeof start) => Promise<unknown>; onLeave?: () => void };

function Task(given: Given) {
  return (
    <Form limits={limits.TaskDraft} typed="task" start={start} escapes {...given}>
      {({ Text, Amount, Lines, Buttons }) => (
        <>
          <Text name="text" label="What" required="Say it." />
          <Amount name="minutes" label="Minutes" />
          <Lines name="note" label="Note" />
          <Buttons save="Save" cancel="Cancel" />
        </>
      )}
    </Form>
  );
}

const what = () => screen.getByRole<HTMLInputElement>("textbox", { name: "What" });
const refused = (...errors: { pointer: string; code: string }[]) =>
  new ProblemError({ type: "/problems/invalid-request", title: "No", status: 400, errors });

it("holds fields to what the contract says", () => {
  showPage(<Task onSave={async () => {}} />);
  expect(what().maxLength).toBe(limits.TaskDraft.text.maxLength);
  const { min, max } = screen.getByRole<HTMLInputElement>("spinbutton");
  const { minimum, maximum } = limits.TaskDraft.minutes;
  expect([Number(min), Number(max)]).toEqual([minimum, maximum]);
});

it("says beside the field what is wrong, and goes to the first one; nothing is sent before it is whole", async () => {
  const onSave = vi.fn<Given["onSave"]>();
  onSave.mockRejectedValue(
    refused(
      { pointer: "/minutes", code: "wrong-type" },
      { pointer: "/note", code: "bad-text" },
      { pointer: "/week", code: "not-a-monday" },
    ),
  );
  const { user } = showPage(<Task onSave={onSave} />);
  await user.type(what(), "{Enter}");
  expect(what().getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("Say it.")).toBeTruthy();
  expect(onSave).not.toHaveBeenCalled();
  await user.type(what(), "Ask Ada{Enter}");
  expect(onSave).toHaveBeenCalledWith({ ...start, text: "Ask Ada" }, expect.anything());
  const described = (name: string) => {
    const field = screen.getByLabelText(name);
    return document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent;
  };
  expect(described("Minutes")).toMatch(/something different/);
  expect(described("Note")).toMatch(/character/);
  expect(document.activeElement).toBe(screen.getByLabelText("Minutes"));
  expect(screen.getByRole("alert").textContent).toMatch(/Monday/);
});

it("keeps what is typed until it is saved or left", async () => {
  const onLeave = vi.fn();
  const open = () => showPage(<Task onSave={async () => {}} onLeave={onLeave} />).user;
  await open().type(what(), "Half");
  cleanup();
  const user = open();
  expect(what().value).toBe("Half");
  await user.type(what(), "{Escape}");
  expect(onLeave).toHaveBeenCalledTimes(1);
  cleanup();
  await open().type(what(), "Whole{Enter}");
  cleanup();
  open();
  expect(what().value).toBe("");
});

it("keeps a pasted password whole, and asks for a missing one in the usual words", async () => {
  const { user } = showPage(
    <Form limits={limits.PasswordChange} start={{ password: "" }} onSave={async () => {}}>
      {({ Password, Buttons }) => (
        <>
          <Password name="password" label="Password" required />
          <Buttons save="Save" />
        </>
      )}
    </Form>,
  );
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(screen.getByText("Enter a value.")).toBeTruthy();
  const field = screen.getByLabelText<HTMLInputElement>("Password");
  expect(field.hasAttribute("maxlength")).toBe(false);
});
