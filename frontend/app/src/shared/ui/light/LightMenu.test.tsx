import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import "../../../test/page";
import { MenuItem } from "../Menu";
import { LightMenu } from "./LightMenu";

const up = vi.fn();
const dots = () => screen.getByRole("button", { name: "More for Focus" });
const menu = () => screen.queryByRole("menu");

beforeEach(() => {
  render(
    <>
      <LightMenu label="More for Focus">
        {() => (
          <>
            <MenuItem onAction={up}>Up</MenuItem>
            <MenuItem>Down</MenuItem>
          </>
        )}
      </LightMenu>
      <button type="button">Beside</button>
      <p>Words</p>
    </>,
  );
});
afterEach(() => {
  cleanup();
  up.mockClear();
});

it("opens on a press with its first item, does what is chosen, and gives the focus back", async () => {
  await userEvent.click(dots());
  expect(dots().getAttribute("aria-expanded")).toBe("true");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Up"));
  await userEvent.keyboard("{Enter}");
  expect(up).toHaveBeenCalledOnce();
  await waitFor(() => expect(menu()).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(dots()));
  expect(dots().getAttribute("aria-expanded")).toBe("false");
});

it.each(["{Enter}", " ", "{ArrowDown}"])(
  "opens by the key %s and closes by Escape",
  async (key) => {
    dots().focus();
    await userEvent.keyboard(key);
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Up"));
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("Down");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(menu()).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(dots()));
  },
);

it("opens with its last item by the arrow that leads up", async () => {
  dots().focus();
  await userEvent.keyboard("{ArrowUp}");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Down"));
});

it("gives the focus back to its dots also where a browser gives them none by a press", async () => {
  fireEvent.click(dots(), { detail: 1 });
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Up"));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(menu()).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(dots()));
});

it("closes on another press of its dots", async () => {
  await userEvent.click(dots());
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Up"));
  await userEvent.click(dots());
  await waitFor(() => expect(menu()).toBeNull());
  await userEvent.click(dots());
  expect(menu()).not.toBeNull();
});

it("closes when the focus leaves it", async () => {
  await userEvent.click(dots());
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Up"));
  screen.getByText("Beside").focus();
  await waitFor(() => expect(menu()).toBeNull());
  expect(document.activeElement?.textContent).toBe("Beside");
});

it("closes on a press on what takes no focus, and gives the focus back", async () => {
  await userEvent.click(dots());
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Up"));
  await userEvent.click(screen.getByText("Words"));
  await waitFor(() => expect(menu()).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(dots()));
});
