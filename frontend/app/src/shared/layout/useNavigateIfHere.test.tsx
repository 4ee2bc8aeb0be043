import { render, screen } from "@testing-library/react";
import { createMemoryRouter, Outlet, RouterProvider, type To } from "react-router";
import ts from "typescript";
import { beforeEach, expect, it } from "vitest";
import { useNavigateIfHere } from "./useNavigateIfHere";

let goOn: (to: To) => Promise<void>;
function Page() {
  goOn = useNavigateIfHere();
  return <p>page</p>;
}

let router: ReturnType<typeof createMemoryRouter>;
let load: () => void;
beforeEach(async () => {
  const loading = new Promise<null>((resolve) => {
    load = () => resolve(null);
  });
  router = createMemoryRouter(
    [
      { path: "/people/add", element: <Page /> },
      { path: "/surveys", element: <Outlet />, loader: () => loading },
      { path: "/people", element: <p>people</p> },
    ],
    { initialEntries: ["/people/add"] },
  );
  render(<RouterProvider router={router} />);
  await screen.findByText("page");
});

it("goes on from the page that waits, whatever its query says by then", async () => {
  await router.navigate("/people/add?group=team");
  await goOn("/people");
  expect(router.state.location.pathname).toBe("/people");
});

it("leaves a person alone whose next page is still loading", async () => {
  const opened = router.navigate("/surveys");
  await goOn("/people");
  load();
  await opened;
  expect(router.state.location.pathname).toBe("/surveys");
});

it("leaves a person alone who has gone", async () => {
  const before = goOn;
  load();
  await router.navigate("/surveys");
  await before("/people");
  expect(router.state.location.pathname).toBe("/surveys");
});

const sources = import.meta.glob<string>(["../../**/*.{ts,tsx}", "!../../**/*.test.*"], {
  query: "?raw",
  import: "default",
  eager: true,
});

const later =
  /^(onSuccess|onError|onSettled|onSave|onSend|mutationFn|then|catch|useEffect|useEffectEvent)$/;

/** @returns lines that navigate by `useNavigate` in a function that runs later than the press */
function lateNavigations(name: string, source: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const names = new Set<string>();
  const found: string[] = [];
  const runsLater = (of: ts.Node): boolean => {
    for (let node = of.parent; node; node = node.parent) {
      if (!ts.isFunctionLike(node)) continue;
      if (
        ts.canHaveModifiers(node) &&
        node.modifiers?.some((m) => m.kind === ts.SyntaxKind.AsyncKeyword)
      )
        return true;
      const { parent } = node;
      const called = ts.isCallExpression(parent) && parent.expression;
      const word = called
        ? ts.isPropertyAccessExpression(called)
          ? called.name.text
          : called.getText()
        : ts.isPropertyAssignment(parent)
          ? parent.name.getText()
          : ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent)
            ? parent.parent.name.getText()
            : "";
      if (later.test(word)) return true;
    }
    return false;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer?.getText() === "useNavigate()")
      names.add(node.name.getText());
    if (ts.isCallExpression(node) && names.has(node.expression.getText()) && runsLater(node))
      found.push(`${name}: ${node.getText().slice(0, 60)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

// No page may stay once its session has ended.
const always = /AccountMenu\.tsx$|useNavigateIfHere\.ts$/;

it("is the only way to navigate later than a press", () => {
  const late = Object.entries(sources)
    .filter(([name, source]) => source.includes("useNavigate()") && !always.test(name))
    .flatMap(([name, source]) => lateNavigations(name, source));
  expect(late).toEqual([]);
});
