import { cleanup, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useNavigate, useSearchParams } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { visit } from "../../test/visit";
import { Button } from "./Button";
import { Rail } from "./Rail";

beforeEach(() => vi.stubGlobal("matchMedia", () => ({ matches: true })));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Parts() {
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const open = query.get("at") ?? "one";
  const parts = ["one", "two"].map((key) => ({
    ...{ key, heading: key, done: key === "one" && open !== key, said: <p>{`said ${key}`}</p> },
    body: () => (
      <form>
        <input aria-label={`field ${key}`} />
        <Button
          aria-keyshortcuts="Control+Enter"
          onPress={() => void navigate("?at=two", { state: { stays: true } })}
        >
          Next
        </Button>
      </form>
    ),
  }));
  return <Rail open={open} parts={parts} />;
}

it.each(["Control", "Meta"])("goes on by %s Enter, and the focus goes along", async (key) => {
  visit([{ path: "/", element: <Parts /> }], "/");
  await userEvent.click(await screen.findByLabelText("field one"));
  await userEvent.keyboard(`{${key}>}{Enter}{/${key}}`);
  expect(document.activeElement).toBe(await screen.findByLabelText("field two"));
  expect(screen.getByText("said one").closest("li")?.className).toMatch(/done/);
  expect(screen.queryByText("said two")).toBeNull();
});

it("does not go on again while the keys are held", async () => {
  visit([{ path: "/", element: <Parts /> }], "/");
  const field = await screen.findByLabelText("field one");
  const isDefault = fireEvent.keyDown(field, { key: "Enter", ctrlKey: true, repeat: true });
  expect([isDefault, screen.queryByLabelText("field two")]).toEqual([false, null]);
});

it("says which keys press a button", async () => {
  visit([{ path: "/", element: <Parts /> }], "/");
  const next = await screen.findByRole("button", { name: "Next" });
  expect(next.getAttribute("aria-keyshortcuts")).toBe("Control+Enter");
});
