import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { TextEditor } from "./TextEditor";

afterEach(cleanup);

it("says why a sentence of a full role cannot be split", async () => {
  const onSplit = vi.fn();
  const nothing = () => undefined;
  render(<TextEditor text="Own it" onText={nothing} onSplit={onSplit} full onDone={nothing} />);
  const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Wording" });
  expect(text.getAttribute("aria-describedby")).toBe(
    screen.getByText(/^A role holds at most 300 responsibilities/).id,
  );
  text.setSelectionRange(3, 3);
  await userEvent.click(screen.getByRole("button", { name: "Split here" }));
  await userEvent.type(text, "{Control>}{Enter}{/Control}", { initialSelectionStart: 3 });
  expect(onSplit).not.toHaveBeenCalled();
});
