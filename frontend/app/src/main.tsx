import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { Providers } from "./Providers";
import { routes, takeDetour } from "./routes";
import { beforeProblems, forgetMember, queries, whenSignedOut } from "./shared/api";
import { loadLanguage } from "./shared/i18n";
import { Waiting } from "./shared/layout";
import { loadProblemTexts } from "./shared/problems";
import { rememberSearchKey } from "./shared/shortcuts";
import "./shared/style/fonts.css";
import "./shared/style/style.css";

const place = document.getElementById("root");
const root = place ? createRoot(place) : undefined;
const draw = (children: ReactNode) =>
  root?.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Providers>{children}</Providers>
      </QueryClientProvider>
    </StrictMode>,
  );

beforeProblems(loadProblemTexts);
const forgetKeys = rememberSearchKey();
const detour = takeDetour();
// Without the German sentences the pages are English, which is better than none.
await loadLanguage().catch(reportError);
draw(<Waiting />);
await detour;
const router = createBrowserRouter(routes);

whenSignedOut(() => {
  const { location, navigation, initialized } = router.state;
  const { pathname, search } = location;
  // While a page is being opened, its loader decides where to go.
  if (initialized && navigation.state === "idle" && pathname !== "/sign-in") {
    forgetMember();
    void router.navigate(`/sign-in?return=${encodeURIComponent(pathname + search)}`);
  }
});

router.subscribe(({ initialized }) => initialized && forgetKeys());
draw(<RouterProvider router={router} />);
