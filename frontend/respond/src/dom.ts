export type Child = Node | string | undefined | false | Child[];

/** Flattens the children into one list. */
export const nodes = (children: Child[]): (Node | string)[] =>
  children.flatMap((child) => (Array.isArray(child) ? nodes(child) : child || []));

/** An element. A string in place of properties is its class. Text is never read as HTML. */
export function h<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  properties: string | Record<string, unknown> = {},
  ...children: Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  const all = typeof properties === "string" ? { className: properties } : properties;
  for (const [name, value] of Object.entries(all)) {
    if (name in element) Object.assign(element, { [name]: value });
    else element.setAttribute(name, String(value));
  }
  element.append(...nodes(children));
  return element;
}

/** Makes a heading in our words or the lead's, whose language may run from right to left. */
export const heading = (text: string) => h("h1", { tabIndex: -1, dir: "auto" }, text);

export const p = (...children: Child[]) => h("p", {}, ...children);

export const small = (...children: Child[]) => h("p", "s", ...children);

export const button = (text: string, onclick: () => void, className = "b") =>
  h("button", { type: "button", className, onclick }, text);

export function lock(): Node {
  const icon = h("span");
  icon.innerHTML =
    '<svg class=i viewBox="0 0 24 24" aria-hidden=true><path d="M4 11h16v10H4zM8 11V7a4 4 0 0 1 8 0v4"/></svg>';
  return icon;
}

/** A part that is closed at first; the hint says what is in it. */
export const fold = (title: string, hint: string, children: Child, open = false) =>
  h(
    "details",
    { className: "fold", open },
    h("summary", {}, title, h("span", "s", hint)),
    children,
  );
