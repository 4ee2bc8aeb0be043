import { screen } from "@testing-library/react";

const controls = [
  ...["button", "checkbox", "combobox", "link", "menuitem", "radio"],
  ...["searchbox", "slider", "spinbutton", "switch", "tab", "textbox"],
];
const groups = ["form", "group", "radiogroup"];

/** Maps what has one of the roles to how it is called. */
function namesOf(roles: string[]): Map<Element, string> {
  const names = new Map<Element, string>();
  for (const role of roles)
    screen.queryAllByRole(role, {
      name: (name, element) => {
        names.set(element, `${role} “${name}”`);
        return false;
      },
    });
  return names;
}

/**
 * Lists the names of controls that do different things and are called the same, also with the
 * groups around them. Links to one address do the same.
 */
export function ambiguousNames(): string[] {
  const groupNames = namesOf(groups);
  const contextOf = (element: Element): string[] =>
    [...groupNames].filter(([group]) => group.contains(element)).map(([, name]) => name);
  const known = new Map<string, unknown>();
  const ambiguous = new Set<string>();
  for (const [control, name] of namesOf(controls)) {
    const called = [...contextOf(control), name].join(" › ");
    const thing = control.getAttribute("href") ?? control;
    if ((known.get(called) ?? thing) !== thing) ambiguous.add(called);
    known.set(called, thing);
  }
  return [...ambiguous];
}
