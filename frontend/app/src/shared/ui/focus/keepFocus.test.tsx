import { screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { showPage } from "../../../test/page";
import { Button, keepFocus } from "..";

let end: () => void;
beforeEach(() => {
  end = keepFocus();
});
afterEach(() => end());

/** Rows that go when they are pressed, and buttons that are off once they were. */
function Rows() {
  const [rows, setRows] = useState(["One", "Two"]);
  return (
    <main>
      <h1>Page</h1>
      <section>
        <h2>Rows</h2>
        <ul>
          {rows.map((row) => (
            <li key={row}>
              <Button onPress={() => setRows(rows.filter((each) => each !== row))}>{row}</Button>
            </li>
          ))}
        </ul>
      </section>
      <Steps />
      <p>Words</p>
    </main>
  );
}

function Steps() {
  const [done, setDone] = useState(true);
  return (
    <p>
      <Button isDisabled={!done} onPress={() => setDone(false)}>
        Undo
      </Button>
      <Button isDisabled={done} onPress={() => setDone(true)}>
        Redo
      </Button>
      <Button>Open</Button>
    </p>
  );
}

const press = async (name: string) => {
  const { user } = showPage(<Rows />);
  await user.click(screen.getByRole("button", { name }));
  return user;
};
const focused = () => document.activeElement?.textContent;

it("goes on with the next row, and after the last one with the heading", async () => {
  const user = await press("One");
  await vi.waitFor(() => expect(focused()).toBe("Two"));
  await user.keyboard("{Enter}");
  await vi.waitFor(() => expect(focused()).toBe("Rows"));
});

it("goes on beside what cannot be pressed any more", async () => {
  const user = await press("Undo");
  await vi.waitFor(() => expect(focused()).toBe("Redo"));
  await user.keyboard("{Enter}");
  await vi.waitFor(() => expect(focused()).toBe("Undo"));
});

it("leaves the focus with a page in which something else was clicked", async () => {
  const user = await press("Open");
  await user.click(screen.getByText("Words"));
  screen.getByRole("button", { name: "Open" }).remove();
  await new Promise((go) => setTimeout(go, 50));
  expect(document.activeElement).toBe(document.body);
});
