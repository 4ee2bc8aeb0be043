import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, Suspense } from "react";
import { createMemoryRouter, type RouteObject, RouterProvider } from "react-router";
import { Providers } from "../Providers";
import { queries } from "../shared/api";

// React Aria asks for it; jsdom has none, and test ids need no escaping.
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;

/** Draws `element` as the page at `path`; other paths say where they are. */
export function showPage(element: ReactNode, path = "/", others: RouteObject[] = []) {
  const { pathname } = new URL(path, location.origin);
  const router = createMemoryRouter(
    [
      { path: pathname, element: <Suspense>{element}</Suspense> },
      ...others,
      { path: "*", element: <p>elsewhere</p> },
    ],
    { initialEntries: [path] },
  );
  render(
    <QueryClientProvider client={queries}>
      <Providers>
        <RouterProvider router={router} />
      </Providers>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), router };
}
