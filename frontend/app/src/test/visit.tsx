import { QueryClientProvider } from "@tanstack/react-query";
import { configure, render } from "@testing-library/react";
import { Suspense } from "react";
import { createMemoryRouter, Outlet, type RouteObject, RouterProvider } from "react-router";
import { Providers } from "../Providers";
import { queries } from "../shared/api";
import { speak } from "../shared/i18n";
import { Toasts } from "../shared/ui/toast/Toasts";
import "./page";

// A machine that builds something else at the same time loads a page in seconds, not in one.
configure({ asyncUtilTimeout: 10_000 });

function Stage() {
  return (
    <>
      <Outlet />
      <Toasts />
    </>
  );
}

const elsewhere: RouteObject = { path: "*", element: <h1>elsewhere</h1> };

/** Opens one path of a feature's routes with their loaders, as a member would. */
export function visit(routes: RouteObject[], path: string, language: "en" | "de" = "en") {
  queries.clear();
  speak(language);
  const router = createMemoryRouter(
    [{ hydrateFallbackElement: null, element: <Stage />, children: [...routes, elsewhere] }],
    { initialEntries: [path] },
  );
  render(
    <QueryClientProvider client={queries}>
      <Providers>
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </Providers>
    </QueryClientProvider>,
  );
  return router;
}
