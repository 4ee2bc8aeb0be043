/** What can be done on a board, and how the page is pressed for it. `served`: the server has a say in it. */
export const PRESSES = {
  select: { name: "a quote is selected" },
  verdict: { name: "a verdict is chosen" },
  move: { name: "a quote stands in another theme, by keyboard" },
  drop: { name: "a dragged quote stands in another theme" },
  type: { name: "a letter of a name is typed" },
  slide: { name: "the slider names another coarseness" },
  merge: { name: "two themes are one" },
  undo: { name: "a move is undone", served: true },
  regroup: { name: "the slider's themes have come", served: true },
};

/** Runs in the page before all else: what it asks of the server can be waited for. */
export function countCalls() {
  const calls = { open: 0, done: 0 };
  const { fetch } = globalThis;
  globalThis.fetch = async (...request) => {
    calls.open++;
    try {
      return await fetch(...request);
    } finally {
      calls.open--;
      calls.done++;
    }
  };
  globalThis.calls = calls;
}

/**
 * Runs in the page. Each try begins with a frame and nothing under way.
 * @returns {Promise<{ interval: number, until: number[], longest: number[] }>} ms: a frame at rest; from the press until it is
 *   drawn; the longest frame meanwhile
 */
export async function pressed({ press, tries }) {
  const frame = () => new Promise(requestAnimationFrame);
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const find = (selector) => document.querySelector(selector);
  const slips = () => document.querySelectorAll("[data-theme] [data-slip]");
  const listOf = (id) => find(`[data-slip="${id}"]`)?.closest("[role=grid]");
  const rest = async () => {
    do await pause(400);
    while (globalThis.calls.open > 0);
    await frame();
  };
  const appeared = async (selector) => {
    const end = performance.now() + 30_000;
    while (!find(selector) && performance.now() < end) await frame();
    await rest();
    return find(selector);
  };
  const key = (element, name, more = {}) => {
    element.focus();
    element.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, ...more }));
  };
  const write = (input, value) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const drag = (type, element, dataTransfer) => {
    const { x, y } = element.getBoundingClientRect();
    const at = { clientX: x + 5, clientY: y + 5, bubbles: true, cancelable: true };
    element.dispatchEvent(new DragEvent(type, { ...at, dataTransfer }));
  };
  const inTheme = (at, selector) =>
    document.querySelectorAll("[data-theme]")[at].querySelector(selector);
  const act = (at, which) => inTheme(at, "header").querySelectorAll("button")[which].click();
  const slide = () => {
    const slider = find("input[type=range]");
    write(slider, slider.value === "1" ? "0" : "1");
  };

  const steps = {
    select: (i) => {
      const slip = slips()[i];
      return {
        act: () => slip.dispatchEvent(new MouseEvent("click", { bubbles: true, ctrlKey: true })),
        done: () => slip.getAttribute("aria-selected") === "true",
        after: () => slip.dispatchEvent(new MouseEvent("click", { bubbles: true, ctrlKey: true })),
      };
    },
    verdict: (i) => {
      const radio = document.querySelectorAll("[data-theme] fieldset")[i].querySelector("input");
      return { act: () => radio.click(), done: () => radio.checked };
    },
    move: async () => {
      const { slip } = slips()[3].dataset;
      const from = listOf(slip);
      // A list that scrolls closes the menu.
      slips()[3].scrollIntoView({ block: "center" });
      await rest();
      key(slips()[3], "m");
      await appeared("[role=option]");
      return {
        act: () => document.querySelectorAll("[role=option]")[2].click(),
        done: () => listOf(slip) !== from,
      };
    },
    drop: async (i) => {
      const dragged = slips()[3];
      const { slip } = dragged.dataset;
      const from = listOf(slip);
      const target = inTheme(2 + (i % 3), "[data-slip]");
      const data = new DataTransfer();
      drag("dragstart", dragged, data);
      await rest();
      drag("dragenter", target, data);
      drag("dragover", target, data);
      await rest();
      return {
        act: () => drag("drop", target, data),
        done: () => listOf(slip) !== from,
        after: () => drag("dragend", find(`[data-slip="${slip}"]`), data),
      };
    },
    type: async (i) => {
      act(i, 0);
      const field = await appeared("[data-theme] header form input");
      const next = `${field.value}x`;
      return {
        act: () => write(field, next),
        done: () => field.value === next,
        after: () => key(field, "Escape"),
      };
    },
    slide: () => {
      const words = () => find("input[type=range] ~ p b").textContent;
      const before = words();
      return { act: slide, done: () => words() !== before };
    },
    merge: async () => {
      act(1, 1);
      const choice = await appeared("[role=dialog] input[type=checkbox]");
      const dialog = choice.closest("[role=dialog]");
      const before = document.querySelectorAll("[data-theme]").length;
      choice.click();
      await rest();
      const go = [...dialog.querySelectorAll("button")].at(-2);
      return {
        act: () => go.click(),
        done: () => document.querySelectorAll("[data-theme]").length < before,
      };
    },
    undo: async () => {
      const { act: move, done: moved } = await steps.move();
      const { slip } = slips()[3].dataset;
      const from = listOf(slip).closest("[data-theme]").dataset.theme;
      move();
      while (!moved()) await frame();
      await rest();
      return {
        act: () => key(slips()[3], "z", { ctrlKey: true }),
        done: () => listOf(slip)?.closest("[data-theme]").dataset.theme === from,
      };
    },
    regroup: () => {
      let before;
      return {
        act: () => {
          before = globalThis.calls.done;
          slide();
        },
        done: () => globalThis.calls.done > before && globalThis.calls.open === 0,
      };
    },
  };

  const gaps = [];
  for (let i = 0, last = await frame(); i < 31; i++) {
    const now = await frame();
    gaps.push(now - last);
    last = now;
  }
  const interval = gaps.sort((one, other) => one - other)[15];
  const [until, longest] = [[], []];
  for (let i = 0; i < tries; i++) {
    const { act: go, done, after } = await steps[press](i);
    await rest();
    const start = await frame();
    go();
    let [last, most] = [start, 0];
    // What the last change makes the page draw belongs to it.
    for (let more = 1, drawn = false; more >= 0; more -= drawn ? 1 : 0) {
      const now = await frame();
      most = Math.max(most, now - last);
      last = now;
      if (!drawn && done()) {
        drawn = true;
        until.push(now - start);
      }
      if (now - start > 30_000) throw new Error(`Nothing came of: ${press}`);
    }
    longest.push(most);
    after?.();
    await rest();
  }
  return { interval, until, longest };
}
