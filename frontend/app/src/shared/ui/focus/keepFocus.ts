import { afterFrame } from "./afterFrame";

type Place = { parent: Element; at: number };
type Kept = { element: HTMLElement; around: Place[]; over: Element | null };

const pressable =
  'button, a[href], input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
const overlays = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";
const wholes = `ul, ol, table, section, form, main, ${overlays}`;

/**
 * Moves the focus when its element is gone or disabled, and no page has moved it: to what replaced
 * the element, else to what comes next in the same list or part of the page, else to its heading.
 * @returns ends it
 */
export function keepFocus(): () => void {
  let inPage: Kept | undefined;
  let inOverlay: Kept | undefined;
  let stop = () => {};
  const lost = () => {
    // What was opened over the page gives the focus back as it closes, unless what opened it is gone.
    const last = inOverlay?.over?.isConnected ? inOverlay : inPage;
    if (!last || (last.element.isConnected && !last.element.matches(":disabled"))) return undefined;
    return [document.body, last.element].some((each) => each === document.activeElement)
      ? last
      : undefined;
  };
  const look = () => {
    if (!lost()) return;
    stop();
    // Whoever pressed it may say where the focus goes.
    stop = afterFrame(() => {
      const last = lost();
      if (last) goOn(last);
    });
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const over = target.closest(overlays);
    const kept = { element: target, around: placesOf(target), over };
    if (over) inOverlay = kept;
    else [inPage, inOverlay] = [kept, undefined];
  };
  const onPointer = ({ target }: PointerEvent) => {
    if (target instanceof Element && !target.closest(`${pressable}, ${overlays}`))
      inPage = undefined;
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ["disabled"],
  });
  document.addEventListener("focusin", onFocus);
  document.addEventListener("pointerdown", onPointer);
  return () => {
    stop();
    observer.disconnect();
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("pointerdown", onPointer);
  };
}

/** Lists the element's places from the inside out. */
function placesOf(element: Element): Place[] {
  const places: Place[] = [];
  for (let at = element; at.parentElement; at = at.parentElement)
    places.push({ parent: at.parentElement, at: [...at.parentElement.children].indexOf(at) });
  return places;
}

function goOn({ element, around }: Kept): void {
  const left = around.find(({ parent }) => parent.isConnected);
  if (!left) return;
  const siblings = [...left.parent.children];
  const before = siblings.slice(0, left.at).reverse();
  let after = siblings.slice(left.at);
  // Beside what is only disabled often stands what does the opposite, as Undo beside Redo.
  if (element.isConnected) after = [...before, ...after];
  let within: Element | null = left.parent;
  for (; within; within = within.parentElement) {
    if (after.some(takesWithin)) return;
    if (within.matches(wholes) || within.parentElement === document.body) break;
    after = followersOf(within);
  }
  const place = document.createRange();
  place.selectNodeContents(left.parent);
  if (siblings[left.at]) place.setEndBefore(siblings[left.at] as Element);
  place.collapse();
  for (; within; within = within.parentElement) {
    const headings = [...within.querySelectorAll("h1, h2, h3")];
    if (takes(headings.find((each) => place.comparePoint(each, 0) < 0))) return;
  }
}

function followersOf(element: Element): Element[] {
  const siblings = [...(element.parentElement?.children ?? [])];
  return siblings.slice(siblings.indexOf(element) + 1);
}

const takesWithin = (element: Element): boolean =>
  ["button", pressable]
    .flatMap((which) => [element, ...element.querySelectorAll(which)])
    .some((each) => each.matches(pressable) && takes(each));

/** Tells whether the element took the focus; a hidden or disabled one does not. */
function takes(element: Element | undefined): boolean {
  if (!(element instanceof HTMLElement) || element.matches(":disabled")) return false;
  if (/^H\d$/.test(element.tagName)) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}
