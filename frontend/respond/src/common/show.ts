import { button, type Child, h, heading, nodes, p } from "../dom";
import { language, say, toggleLanguage } from "../language";
import { Refused } from "../protocol/server";
import * as t from "./texts/texts";

const element = (id: string) => document.getElementById(id) as HTMLElement;
let build: () => Child[] = () => [];

function paint(): void {
  element("page").replaceChildren(...nodes(build()));
  element("language").textContent = say(t.otherLanguage);
  document.title = `${document.querySelector("h1")?.textContent} · Tenward`;
  document.documentElement.lang = language();
}

/** @param page builds it in the reader's language, with one h1 */
export function show(page: () => Child[]): void {
  build = page;
  paint();
}

/** Says that the server cannot be reached, and tries again by itself. */
export function away(error: unknown, again: () => unknown): void {
  const wait = error instanceof Refused ? error.retryAfter : 0;
  const now = () => {
    clearTimeout(timer);
    removeEventListener("online", now);
    again();
  };
  const timer = setTimeout(now, Math.max(wait, 5) * 1000);
  addEventListener("online", now);
  show(() => [
    heading(say(navigator.onLine ? t.awayTitle : t.offlineTitle)),
    p(say(t.awayText)),
    h("div", "go", button(say(t.tryNow), now, "b b1")),
  ]);
  if (!(error instanceof Refused)) throw error;
}

/** Another language leaves each fold as it is; another link is another page. */
export function listen(): void {
  element("language").onclick = () => {
    const folds = () => [...document.querySelectorAll("details")];
    const were = folds().map((fold) => fold.open);
    toggleLanguage();
    paint();
    for (const fold of folds()) fold.open = were.shift() ?? fold.open;
  };
  addEventListener("hashchange", () => location.reload());
}
