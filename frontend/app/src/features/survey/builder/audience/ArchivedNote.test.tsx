import { screen } from "@testing-library/react";
import { http } from "msw";
import { expect, it, vi } from "vitest";
import { onTrack, people } from "../../../../test/fixtures/surveyDraft";
import { showPage } from "../../../../test/page";
import { server, withServer } from "../../../../test/server";
import { ArchivedNote } from "./ArchivedNote";

withServer();

const [first, ...others] = people;
const archived = () =>
  server.use(
    http.get("*/api/people", ({ request }) => {
      const items = new URL(request.url).searchParams.get("archived") === "true" ? [first] : others;
      return Response.json({ items });
    }),
  );

it("names who went into the archive after they were chosen, and leaves them out", async () => {
  archived();
  const out = vi.fn();
  const { user } = showPage(
    <ArchivedNote audience={onTrack.audience} people={others} onLeaveOut={out} />,
  );
  expect((await screen.findByText(/archive/, { selector: "p" })).textContent).toContain(
    first?.name,
  );
  await user.click(screen.getByRole("button"));
  expect(out).toHaveBeenCalled();
  await user.click(screen.getByRole("link"));
  expect(screen.getByText("elsewhere")).toBeTruthy();
});

it("asks for nobody and says nothing while all are there", async () => {
  showPage(<ArchivedNote audience={onTrack.audience} people={people} onLeaveOut={vi.fn()} />);
  // A request would fail the test: none is expected.
  await vi.waitFor(() => expect(document.querySelector(".tint")).toBeNull());
});
