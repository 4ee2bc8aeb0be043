import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { LightDialog } from "./LightDialog";

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <LightDialog heading="Merge" onClose={() => setOpen(false)}>
          <button type="button">One</button>
          <button type="button">Two</button>
        </LightDialog>
      )}
    </>
  );
}

afterEach(cleanup);

it("keeps the focus inside, both ways round, and gives it back", async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByText("Open"));
  expect(document.activeElement).toBe(screen.getByRole("dialog", { name: "Merge" }));
  await user.tab({ shift: true });
  expect(document.activeElement?.textContent).toBe("Two");
  await user.tab();
  expect(document.activeElement?.textContent).toBe("One");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement?.textContent).toBe("Open");
});
