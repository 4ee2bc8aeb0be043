import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryRouter, Link, RouterProvider } from "react-router";
import { expect, test } from "vitest";
import { useAddress } from "./useAddress";

function Page() {
  const { looked, look, search } = useAddress();
  return (
    <>
      <p>{looked.item}</p>
      <button type="button" onClick={() => look({ agenda: "one" }, { replace: true })}>
        Add
      </button>
      <button type="button" onClick={() => look({ item: "two" })}>
        Select
      </button>
      <Link to={`/agenda?${search}`}>Open</Link>
    </>
  );
}

/** A router that is slower than a person: it moves only when let go. */
function slowly() {
  let letGo = () => {};
  const held = new Promise<null>((resolve) => {
    letGo = () => resolve(null);
  });
  const router = createMemoryRouter(
    [
      {
        path: "/gaps",
        element: <Page />,
        hydrateFallbackElement: <p />,
        loader: ({ request }) => (new URL(request.url).search === "?survey=s" ? null : held),
      },
      { path: "/agenda", element: null },
    ],
    { initialEntries: ["/gaps?survey=s"] },
  );
  render(<RouterProvider router={router} />);
  return { router, letGo };
}

test("a link followed before the router has moved knows what was chosen", async () => {
  const { router } = slowly();
  await userEvent.click(await screen.findByRole("button", { name: "Add" }));
  await userEvent.click(screen.getByRole("link", { name: "Open" }));
  await expect.poll(() => router.state.location.pathname).toBe("/agenda");
  expect(router.state.location.search).toBe("?survey=s&agenda=one");
});

test("a second change before the router has moved keeps the first", async () => {
  const { router, letGo } = slowly();
  await userEvent.click(await screen.findByRole("button", { name: "Add" }));
  await userEvent.click(screen.getByRole("button", { name: "Select" }));
  screen.getByText("two");
  letGo();
  await expect.poll(() => router.state.location.search).toBe("?survey=s&item=two&agenda=one");
});
