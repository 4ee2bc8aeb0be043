import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
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

it("closes on a press beside it, not on one that began inside", async () => {
  render(<Page />);
  await userEvent.click(screen.getByText("Open"));
  const shade = screen.getByRole("dialog").parentElement?.parentElement as HTMLElement;
  fireEvent.pointerDown(screen.getByText("One"));
  fireEvent.click(shade);
  expect(screen.getByRole("dialog")).toBeTruthy();
  await userEvent.click(shade);
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("keeps its keys from the page around it", async () => {
  const heard = vi.fn();
  render(
    // biome-ignore lint/a11y/noStaticElementInteractions: as the board hears them
    <div onKeyDown={heard}>
      <Page />
    </div>,
  );
  await userEvent.click(screen.getByText("Open"));
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(heard).not.toHaveBeenCalled();
});
