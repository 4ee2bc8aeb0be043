import { button, type Child, h, lock, nodes, p, small } from "./dom";
import { language, say, toggleLanguage } from "./language";
import { anonymous, byName, otherLanguage } from "./texts/form";
import { stop } from "./texts/pages";
import { visit } from "./visit";
import type { Text } from "./wording";

const element = (id: string) => document.getElementById(id) as HTMLElement;

let build: () => Child[] = () => [];
let shown: unknown;
let stopRetry = () => {};

function paint(): void {
  const how = visit?.group.named ? [say(byName)] : visit ? [lock(), say(anonymous)] : [];
  element("how").replaceChildren(...how);
  redraw(element("page"), nodes(build()));
  element("language").textContent = say(otherLanguage);
  document.title = `${document.querySelector("h1")?.textContent} · Tenward`;
  document.documentElement.lang = language();
}

const control = "button, input, textarea";
const controls = () => [...element("page").querySelectorAll<HTMLElement>(control)];

/**
 * Keeps unchanged elements that can only be read, so that readers and screen readers do not lose
 * their place.
 */
function redraw(page: HTMLElement, next: (Node | string)[]): void {
  for (const [at, node] of next.entries()) {
    const old = page.childNodes[at];
    const isKept =
      node instanceof Element && old?.isEqualNode(node) && !node.querySelector(control);
    if (!old) page.append(node);
    else if (!isKept) old.replaceWith(node);
  }
  while (page.childNodes.length > next.length) page.lastChild?.remove();
}

/**
 * Shows another page, and tells a screen reader so.
 *
 * @param body builds it in the reader's language, with one h1
 * @param page the same one again is only painted anew, and what had the focus has it still
 */
export function show(body: () => Child[], page: unknown = body): void {
  stopRetry();
  const first = !shown;
  const known = page === shown;
  build = body;
  shown = page;
  const at = controls().indexOf(document.activeElement as HTMLElement);
  paint();
  if (known) controls()[at]?.focus();
  else {
    scrollTo(0, 0);
    if (!first) document.querySelector("h1")?.focus();
  }
}

/**
 * A page that is a text: heading, paragraphs, the one thing to do, small print.
 *
 * @param values of the text, in the reader's language
 */
export function notice(
  text: Text,
  values: () => (string | number)[] = () => [],
  ...extra: (() => Child)[]
): void {
  show(() => {
    const [title = "", ...lines] = say(text, ...values()).split("\n");
    return [
      h("h1", { tabIndex: -1, className: text === stop ? "stop" : "" }, title),
      lines.map((line) => line[0] !== "~" && p(line)),
      extra.map((part) => part()),
      lines.map((line) => line[0] === "~" && line[1] && small(line.slice(1))),
    ];
  }, text);
}

/** A row of buttons, the first of them the one to press. */
export const actions =
  (...pairs: [Text, () => void][]) =>
  () =>
    h(
      "div",
      "go",
      pairs.map(([text, act], i) => button(say(text), act, i ? "b" : "b b1")),
    );

/**
 * Tries again once there is a connection, or after a while, unless something else is shown before.
 *
 * @param delay in milliseconds
 * @returns tries at once
 */
export function retry(again: () => unknown, delay?: number): () => void {
  const now = () => {
    stopRetry();
    again();
  };
  const timer = delay && setTimeout(now, delay);
  addEventListener("online", now);
  stopRetry = () => {
    clearTimeout(timer);
    removeEventListener("online", now);
  };
  return now;
}

/** A line above everything, for what holds until further notice. */
export function strip(text: string): void {
  element("strip").textContent = text;
}

export function offerLanguage(): void {
  element("language").onclick = () => {
    toggleLanguage();
    paint();
  };
}
