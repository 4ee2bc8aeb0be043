const names = [
  "--paper",
  "--surface",
  "--line",
  "--ink",
  "--ink-2",
  "--ink-3",
  "--you",
  "--you-edge",
  "--others",
  "--band",
  "--band-floor",
  "--g-team",
  "--g-leads",
  "--g-product",
  "--g-clients",
  "--g-manager",
  "--g-merged",
  "--g-5",
  "--g-6",
  "--g-7",
  "--g-8",
] as const;

export type Colours = (name: (typeof names)[number]) => string;

/** The page's own colours, also in the dark; a picture stands alone and knows no tokens. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const values = Object.fromEntries(
    names.map((name) => [name, style.getPropertyValue(name).trim()]),
  );
  return (name) => values[name] ?? "";
}
