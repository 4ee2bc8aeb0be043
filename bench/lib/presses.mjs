/** What can be done on a board, and how the page is pressed for it. `served`: the page waits for the server. */
export const PRESSES = {
  select: { name: "a quote is selected" },
  verdict: { name: "a verdict is chosen" },
  move: { name: "a quote stands in another theme, by keyboard" },
  drop: { name: "a dragged quote stands in another theme" },
  type: { name: "a letter of a name is typed" },
  slide: { name: "the slider names another coarseness" },
  regroup: { name: "the slider's themes have come", served: true },
  merge: { name: "two themes are one", served: true },
  split: { name: "a theme is two", served: true },
  rename: { name: "a theme has another name" },
  aside: { name: "a quote stands without a theme" },
  remove: { name: "a theme is removed" },
  undo: { name: "a move is undone", served: true },
  redo: { name: "a move is done again", served: true },
  unslide: { name: "the slider's step is undone", served: true },
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
 * @returns {Promise<{ until: number[] }>} ms from the press until it is drawn
 */
export async function pressed({ press, tries }) {
  const frame = () => new Promise(requestAnimationFrame);
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const find = (selector) => document.querySelector(selector);
  const slips = () => document.querySelectorAll("[data-theme] [data-slip]");
  const listOf = (id) => find(`[data-slip="${id}"]`)?.closest("[role=grid]");
  const arranging = () => find("[data-arranging]");
  const rest = async () => {
    do await pause(400);
    while (globalThis.calls.open > 0 || arranging());
    await frame();
  };
  // A board with many themes shows most of them folded; each kind of press is for what stands in an open one.
  const openAll = async () => {
    const folded = "[data-themes=''] section[data-folded] header button:last-child";
    for (const button of document.querySelectorAll(folded)) button.click();
    await rest();
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
  // Whoever presses it is there already; to look for a quote and to focus it takes the browser as long as the step.
  const readyFor = async (element, ...pressed) => {
    element.focus();
    await rest();
    return () => key(element, ...pressed);
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
  const sections = () => document.querySelectorAll("[data-themes=''] section[data-theme]");
  const inTheme = (at, selector) => sections()[at].querySelector(selector);
  const act = (at, which) => inTheme(at, "header").querySelectorAll("button")[which].click();
  const slider = () => find("input[type=range]");
  const slide = () => write(slider(), slider().value === "1" ? "0" : "1");
  // As with whoever moves it.
  const hold = async () => {
    slider().focus();
    await rest();
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
    verdict: async () => {
      const undecided = [...document.querySelectorAll("[data-themes=''] fieldset")].find(
        (verdicts) => !verdicts.querySelector(":checked"),
      );
      undecided.scrollIntoView({ block: "center" });
      await rest();
      const radio = undecided.querySelector("input");
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
      // To look for it takes the browser as long as the move.
      const option = document.querySelectorAll("[role=option]")[2];
      return {
        act: () => option.click(),
        done: () => listOf(slip) !== from,
      };
    },
    drop: async (i) => {
      const dragged = slips()[3];
      const { slip } = dragged.dataset;
      const from = listOf(slip);
      const others = [...sections()]
        .slice(1, 9)
        .filter((section) => !section.contains(dragged) && section.querySelector("[data-slip]"));
      const target = others[1 + (i % 3)].querySelector("[data-slip]");
      const data = new DataTransfer();
      drag("dragstart", dragged, data);
      await rest();
      drag("dragenter", target, data);
      drag("dragover", target, data);
      await rest();
      return {
        act: () => drag("drop", target, data),
        done: () => listOf(slip) && listOf(slip) !== from,
        // What the slider made may have taken it out of sight since.
        after: () => drag("dragend", find(`[data-slip="${slip}"]`) ?? target, data),
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
    slide: async () => {
      await hold();
      const words = () => find("input[type=range] ~ p b").textContent;
      const before = words();
      return { act: slide, done: () => words() !== before };
    },
    merge: async () => {
      act(1, 1);
      await appeared("[role=dialog] input[type=checkbox]");
      const dialog = find("[role=dialog]");
      // What is decided has no section.
      const shown = new Set([...sections()].map(({ dataset }) => dataset.theme));
      const choices = [...dialog.querySelectorAll("input[type=checkbox]")];
      const choice = choices.find(({ value }) => shown.has(value));
      const gone = choice.value;
      choice.click();
      await rest();
      const go = [...dialog.querySelectorAll("button")].at(-2);
      return { act: () => go.click(), done: () => !find(`section[data-theme="${gone}"]`) };
    },
    undo: async () => {
      const { act: move, done: moved } = await steps.move();
      const { slip } = slips()[3].dataset;
      const from = listOf(slip).closest("[data-theme]").dataset.theme;
      move();
      while (!moved()) await frame();
      await rest();
      return {
        act: await readyFor(slips()[3], "z", { ctrlKey: true }),
        done: () => listOf(slip)?.closest("[data-theme]").dataset.theme === from,
      };
    },
    regroup: async () => {
      await hold();
      let asked;
      return {
        act: () => {
          asked = globalThis.calls.done;
          slide();
        },
        done: () => globalThis.calls.done > asked && !arranging(),
      };
    },
    unslide: async () => {
      await hold();
      // Slid on from where the last press left it, it would be one change with that.
      write(slider(), "2");
      await rest();
      const before = slider().value;
      return {
        act: await readyFor(slider(), "z", { ctrlKey: true }),
        done: () => slider().value !== before && !arranging(),
      };
    },
    split: async () => {
      const at = [...sections()].findIndex(
        (section) => section.querySelectorAll("[data-slip]").length > 2,
      );
      const parted = inTheme(at, "[data-slip]");
      const before = sections().length;
      act(at, 2);
      await appeared("[role=dialog] fieldset input[type=checkbox]");
      const dialog = find("[role=dialog]");
      const choices = [...dialog.querySelectorAll("fieldset input[type=checkbox]")];
      choices.find((one) => parted.textContent.includes(one.closest("label").textContent)).click();
      await rest();
      const go = [...dialog.querySelectorAll("button")].at(-2);
      // It comes folded.
      return { act: () => go.click(), done: () => sections().length > before };
    },
    rename: async (i) => {
      act(i, 0);
      const field = await appeared("[data-theme] header form input");
      const name = `${field.value.slice(0, 100)} ${Math.round(performance.now())}`;
      write(field, name);
      await rest();
      const { theme } = sections()[i].dataset;
      const heading = () => find(`section[data-theme="${theme}"] header :is(h2, h3)`)?.textContent;
      return { act: () => field.form.requestSubmit(), done: () => heading() === name };
    },
    aside: async () => {
      const { slip } = slips()[3].dataset;
      slips()[3].scrollIntoView({ block: "center" });
      await rest();
      key(slips()[3], "m");
      await appeared("[role=option]");
      const choice = [...document.querySelectorAll("[role=option]")].at(-2);
      return {
        act: () => choice.click(),
        done: () => !find(`[data-theme] [data-slip="${slip}"]`),
      };
    },
    remove: async () => {
      const gone = sections()[4].dataset.theme;
      // As above.
      sections()[4].querySelector("header").scrollIntoView({ block: "center" });
      await rest();
      act(4, 3);
      const items = await appeared("[role=menuitem]");
      await rest();
      const item = [...items.closest("[role=menu]").querySelectorAll("[role=menuitem]")].at(-1);
      return { act: () => item.click(), done: () => !find(`section[data-theme="${gone}"]`) };
    },
    redo: async () => {
      const { act: undo, done: undone } = await steps.undo();
      undo();
      while (!undone()) await frame();
      await rest();
      const { slip } = slips()[3].dataset;
      const from = listOf(slip);
      return {
        act: await readyFor(slips()[3], "Z", { ctrlKey: true, shiftKey: true }),
        done: () => listOf(slip) !== from,
      };
    },
  };

  const until = [];
  for (let i = 0; i < tries; i++) {
    await openAll();
    const { act: go, done, after } = await steps[press](i);
    await rest();
    const start = await frame();
    // Where it begins in a trace.
    performance.mark(`press ${press}`);
    go();
    // What the last change makes the page draw belongs to it.
    for (let more = 1, drawn = false; more >= 0; more -= drawn ? 1 : 0) {
      const now = await frame();
      if (!drawn && done()) {
        drawn = true;
        until.push(now - start);
      }
      if (now - start > 30_000) {
        const said = [...document.querySelectorAll("[role=status], [role=alert], [role=dialog]")];
        const words = said.map(({ textContent }) => textContent).join(" | ");
        throw new Error(`Nothing came of: ${press}, try ${i + 1}; the page says: ${words}`);
      }
    }
    after?.();
    await rest();
  }
  return { until };
}
