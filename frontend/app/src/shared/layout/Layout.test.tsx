import { screen } from "@testing-library/react";
import { useLocation } from "react-router";
import { expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { showPage } from "../../test/page";
import { queries } from "../api";
import { homeQuery } from "../home";
import { initials } from "./AccountMenu";
import { BareLayout } from "./Layout";
import { LoopNav } from "./LoopNav";
import { arriveAt } from "./moved";
import { PageTitle } from "./Page";

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

it("leaves the focus where somebody searches while the page arrives", () => {
  for (const path of ["/people", "/week"]) arriveAt(path);
  showPage(
    <>
      {/* biome-ignore lint/a11y/noAutofocus: as the palette's */}
      <input aria-label="Search" autoFocus />
      <PageTitle>Week</PageTitle>
    </>,
  );
  expect(document.activeElement).toBe(screen.getByLabelText("Search"));
});

it.each([
  ["/surveys/1/self-rating", "Rate"],
  ["/surveys/1/results", "Ask"],
  ["/themes/1", "Ask"],
  ["/talks", "People"],
])("takes %s to be at %s", (path, step) => {
  showPage(<LoopNav />, path);
  const here = screen.getAllByRole("link").filter((link) => link.hasAttribute("aria-current"));
  expect(here.map(({ textContent }) => textContent)).toEqual([step]);
});

it("passes the focus on to the first station that gets its name", async () => {
  const { sent } = network({ "POST /api/home/stations": undefined });
  queries.setQueryData(homeQuery.queryKey, { stations: ["ask"], next: {} } as never);
  const { user } = showPage(<LoopNav />);
  await user.click(screen.getByRole("button", { name: "All stations" }));
  await vi.waitFor(() => expect(screen.queryByRole("button")).toBeNull());
  expect(document.activeElement?.textContent).toBe("Role");
  expect(sent.map(({ call }) => call)).toEqual(["POST /api/home/stations"]);
});

it.each([
  ["Mara Lindqvist", "ML"],
  ["🇩🇪 Anna", "🇩🇪A"],
  ["👩‍👩‍👧 é̄va", "👩‍👩‍👧É̄"],
  ["Cher", "C"],
  [" ", ""],
])("shortens %j to what readers see as letters", (name, short) => {
  expect(initials(name)).toBe(short);
});
