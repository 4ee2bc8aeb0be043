import { expect, it } from "vitest";
import { isShortcut } from "./shortcuts";

const press = (init: KeyboardEventInit, at: HTMLElement = document.body) => {
  const event = new KeyboardEvent("keydown", { cancelable: true, ...init });
  Object.defineProperty(event, "target", { value: at });
  return isShortcut(event, "l");
};

it.each<[string, boolean, KeyboardEventInit]>([
  ["the letter", true, { key: "l", code: "KeyL" }],
  ["the letter with Caps Lock", true, { key: "L", code: "KeyL" }],
  ["its place in Cyrillic", true, { key: "д", code: "KeyL" }],
  ["its place in Korean", true, { key: "ㅣ", code: "KeyL" }],
  ["another letter in its place", false, { key: "m", code: "KeyL" }],
  ["Shift", false, { key: "L", code: "KeyL", shiftKey: true }],
  ["Alt", false, { key: "l", code: "KeyL", altKey: true }],
  ["Control", false, { key: "l", code: "KeyL", ctrlKey: true }],
  ["AltGraph", false, { key: "l", code: "KeyL", modifierAltGraph: true }],
  ["a composition", false, { key: "l", code: "KeyL", isComposing: true }],
  ["the last key of a composition in Safari", false, { key: "l", code: "KeyL", keyCode: 229 }],
  ["a key that is held", false, { key: "l", code: "KeyL", repeat: true }],
])("%s: %s", (_, is, init) => {
  expect(press(init)).toBe(is);
});

it("is part of what is typed in a field", () => {
  expect(press({ key: "l", code: "KeyL" }, document.createElement("textarea"))).toBe(false);
});
