import { act, render } from "@testing-library/react";
import { startTransition, use, useState } from "react";
import { expect, it } from "vitest";
import { useBundles } from "./useBundles";

type Item = { id: string };
type Shown = { items: readonly Item[]; until?: Promise<void> };

const all: readonly Item[] = Array.from({ length: 60 }, (_, at) => ({ id: `q${at}` }));
const same = () => true;

let drawn: (shown: Shown) => void;
const begun: number[] = [];

function List() {
  const [{ items, until }, setShown] = useState<Shown>({ items: all });
  drawn = setShown;
  const bundles = useBundles(items, same);
  begun.push(items.length);
  if (until) use(until);
  return bundles.map(({ key, items: of }) => (
    <div key={key}>
      {of.map(({ id }) => (
        <p key={id} id={id} />
      ))}
    </div>
  ));
}

const slips = () => [...document.querySelectorAll("p")];

it("makes no quote anew because of a drawing that was given up", async () => {
  render(<List />);
  const before = slips();
  expect(before).toHaveLength(60);
  await act(async () =>
    startTransition(() => drawn({ items: all.slice(30), until: new Promise(() => {}) })),
  );
  // It was begun, and nothing came of it.
  expect(begun.at(-1)).toBe(30);
  expect(slips()).toEqual(before);

  await act(async () => drawn({ items: [...all, { id: "new" }] }));
  expect(slips().map(({ id }) => id)).toEqual([...all.map(({ id }) => id), "new"]);
  expect(
    slips()
      .slice(0, 60)
      .map((slip, at) => slip === before[at]),
  ).not.toContain(false);
});
