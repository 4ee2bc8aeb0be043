import { act, cleanup, render, screen } from "@testing-library/react";
import { Circle } from "lucide-react";
import { useState } from "react";
import { beforeEach, expect, it } from "vitest";
import { Button } from "../ui/Button";
import { keepTranslated } from "./keepTranslated";

/** Replaces each text by an element with its translation, as Chrome does. */
const inPlace = (text: Text, font: Element) => {
  font.textContent = text.data.toUpperCase();
  text.replaceWith(font);
};
/** Others put the element there before they take the text away, or put the text into it. */
const beforeRemoval = (text: Text, font: Element) => {
  font.textContent = text.data.toUpperCase();
  text.before(font);
  text.remove();
};
const around = (text: Text, font: Element) => {
  text.replaceWith(font);
  text.data = text.data.toUpperCase();
  font.append(text);
};
const ways = { inPlace, beforeRemoval, around };

function translate(way: keyof typeof ways): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest("font")) continue;
    ways[way](text, document.createElement("font"));
  }
}

function Page() {
  const [items, setItems] = useState(["a"]);
  const [on, setOn] = useState(false);
  return (
    <section>
      <h1>
        {items.length} of {3} items{on && " chosen"}
      </h1>
      <p data-testid="counter">{items.length} left</p>
      <Button onPress={() => setOn(!on)}>
        <Circle /> {on ? "Take off agenda" : "Add to agenda"}
      </Button>
      <Button onPress={() => setItems([...items, "b"])}>More</Button>
      <Button onPress={() => setItems(items.slice(1))}>Less</Button>
      <ul>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: there is no order to keep
          <li key={at}>
            item {item} {on && "on"}
          </li>
        ))}
        {items.length === 0 && "none"}
      </ul>
    </section>
  );
}

const words = (element: Element) => element.textContent?.replaceAll(/\s+/g, " ").trim();
const shown = () => [
  words(screen.getByRole("heading")),
  words(screen.getByTestId("counter")),
  words(screen.getAllByRole("button")[0] as Element),
  words(screen.getByRole("list")),
];
const press = async (at: number) => act(async () => screen.getAllByRole("button")[at]?.click());

beforeEach(() => {
  const stop = keepTranslated();
  return () => {
    cleanup();
    stop();
  };
});

it.each(Object.keys(ways) as (keyof typeof ways)[])(
  "shows what changes on a page that is translated %s",
  async (way) => {
    render(<Page />);
    await act(async () => translate(way));
    expect(shown()).toEqual(["1 OF 3 ITEMS", "1 LEFT", "ADD TO AGENDA", "ITEM A"]);
    await press(0);
    expect(shown()).toEqual(["1 OF 3 ITEMS chosen", "1 LEFT", "Take off agenda", "ITEM A on"]);
    await act(async () => translate(way));
    await press(1);
    await press(0);
    expect(shown()).toEqual(["2 OF 3 ITEMS", "2 LEFT", "Add to agenda", "ITEM A item b"]);
    await press(2);
    await press(2);
    expect(shown()).toEqual(["0 OF 3 ITEMS", "0 LEFT", "Add to agenda", "none"]);
    await act(async () => translate(way));
    await press(1);
    expect(shown()[3]).toBe("item b");
  },
);

it("is as it was when the reader asks for the original", async () => {
  render(<Page />);
  const before = shown();
  const originals: [Element, Text, string][] = [];
  await act(async () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const font = document.createElement("font");
      originals.push([font, text, text.data]);
    }
    for (const [font, text] of originals) inPlace(text, font);
  });
  expect(shown()).not.toEqual(before);
  await act(async () => {
    for (const [at, [font, text, data]] of originals.entries())
      font.replaceWith(at % 2 ? text : document.createTextNode(data));
  });
  expect(shown()).toEqual(before);
  await press(0);
  expect(shown()[2]).toBe("Take off agenda");
});
