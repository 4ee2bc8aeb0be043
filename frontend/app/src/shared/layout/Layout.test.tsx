import { screen } from "@testing-library/react";
import { useLocation } from "react-router";
import { expect, it, vi } from "vitest";
import { showPage } from "../../test/page";
import { BareLayout } from "./Layout";
import { LoopNav } from "./LoopNav";

function Where() {
  return <p>at {useLocation().hash}</p>;
}

it("is skipped to without losing what stands behind the #", async () => {
  Element.prototype.scrollIntoView = vi.fn();
  window.scrollTo = vi.fn();
  const { user } = showPage(
    <>
      <BareLayout />
      <Where />
    </>,
    "/setup#code=K9WD",
  );
  await user.tab();
  expect(document.activeElement?.textContent).toBe("Skip to content");
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(screen.getByRole("main"));
  expect(screen.getByText("at #code=K9WD")).toBeTruthy();
  expect(location.hash).toBe("");
});

it.each([
  ["/surveys/1/self-rating", "Rate"],
  ["/surveys/1/results", "Ask"],
  ["/gaps/agenda", "Rate"],
  ["/themes/1", "Ask"],
  ["/talks", "People"],
])("takes %s to be at %s", (path, step) => {
  showPage(<LoopNav />, path);
  const here = screen.getAllByRole("link").filter((link) => link.hasAttribute("aria-current"));
  expect(here.map(({ textContent }) => textContent)).toEqual([step]);
});
