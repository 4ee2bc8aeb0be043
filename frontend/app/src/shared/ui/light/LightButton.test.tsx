import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { LightButton } from "./LightButton";

afterEach(cleanup);

it("has the focus when it is pressed, also where a browser gives it none", () => {
  const seen: (Element | null)[] = [];
  render(<LightButton onClick={() => seen.push(document.activeElement)}>Merge</LightButton>);
  fireEvent.click(screen.getByRole("button"));
  expect(seen).toEqual([screen.getByRole("button")]);
});
