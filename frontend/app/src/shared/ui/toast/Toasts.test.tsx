import { cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, it, vi } from "vitest";
import { buttonClass } from "../Button";
import { Toasts } from "./Toasts";
import { tell } from "./tell";

afterEach(cleanup);

const box = (top: number, left: number) =>
  ({ top, bottom: top + 40, left, right: left + 300 }) as DOMRect;

it.each([
  ["in the way of the next step", "primary", box(780, 400), true],
  ["beside it", "primary", box(780, 20), false],
  ["below it", "primary", box(700, 400), false],
  ["over another button", "outline", box(780, 400), false],
] as const)("stands at the bottom or, %s, at the top", async (_, look, place, top) => {
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (
    this: HTMLElement,
  ) {
    return this.tagName === "A" ? place : box(780, 400);
  });
  render(
    <MemoryRouter>
      <main>
        <a className={buttonClass({ look })} href="/">
          Write survey
        </a>
      </main>
      <Toasts />
    </MemoryRouter>,
  );
  tell("Person added");
  const toast = await screen.findByText("Person added");
  expect(toast.closest("[role=region]")?.hasAttribute("data-top")).toBe(top);
});
