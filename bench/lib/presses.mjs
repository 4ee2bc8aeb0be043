/** What can be done on a board, and how the page is pressed for it. `served`: the page waits for the server. */
export const PRESSES = {
  open: { name: "another theme is open" },
  verdict: { name: "a verdict is chosen" },
  type: { name: "a letter of a reason is typed" },
  edit: { name: "all themes can be edited" },
  move: { name: "a quote stands in another theme" },
  rename: { name: "a theme has another name" },
  regroup: { name: "the slider's themes have come", served: true },
  undo: { name: "a move is undone", served: true },
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
  const write = (input, value) => {
    const { prototype } = input.matches("textarea") ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(prototype, "value").set.call(input, value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const article = () => find("article[data-theme]");
  const row = () => find("li[data-theme]:has([aria-expanded=true])");
  const called = (name) =>
    [...document.querySelectorAll("main a, main button")].find(
      ({ textContent }) => textContent.trim() === name,
    );
  const decide = async () => {
    if (!article()) called("Done").click();
    await appeared("article[data-theme]");
  };
  const edit = async () => {
    if (article()) called("Edit themes").click();
    await appeared("li[data-theme]");
  };
  const slip = () => row().querySelector("[data-slip]");

  const steps = {
    open: async (i) => {
      await decide();
      const links = document.querySelectorAll("nav a[href*='#theme-']:not([aria-current])");
      const before = article().dataset.theme;
      return { act: () => links[i + 1].click(), done: () => article().dataset.theme !== before };
    },
    verdict: async () => {
      await decide();
      const radio = article().querySelector("fieldset input:not(:checked)");
      return { act: () => radio.click(), done: () => radio.checked };
    },
    type: async () => {
      await decide();
      const field = article().querySelector("textarea");
      const next = `${field.value}x`;
      return { act: () => write(field, next), done: () => field.value === next };
    },
    edit: async () => {
      await decide();
      return { act: () => called("Edit themes").click(), done: () => Boolean(row()) };
    },
    move: async () => {
      await edit();
      const { slip: id } = slip().dataset;
      slip().querySelector(":scope > button").click();
      const list = await appeared("[data-slip] section ul");
      const [, , choice] = list.querySelectorAll("button");
      return {
        act: () => choice.click(),
        done: () => !row().querySelector(`[data-slip="${id}"]`),
      };
    },
    rename: async () => {
      await edit();
      row().querySelector("button:not([aria-expanded])").click();
      const field = await appeared("li[data-theme] form input");
      const name = `${field.value.slice(0, 60)} ${Math.round(performance.now())}`;
      write(field, name);
      await rest();
      return {
        act: () => field.form.requestSubmit(),
        done: () => row().querySelector("b").textContent === name,
      };
    },
    regroup: async () => {
      await edit();
      const slider = find("input[type=range]");
      slider.focus();
      await rest();
      let asked;
      return {
        act: () => {
          asked = globalThis.calls.done;
          write(slider, slider.value === "1" ? "0" : "1");
        },
        done: () => globalThis.calls.done > asked && globalThis.calls.open === 0,
      };
    },
    undo: async () => {
      const { act: move, done: moved } = await steps.move();
      const { slip: id } = slip().dataset;
      move();
      while (!moved()) await frame();
      await rest();
      const z = { key: "z", ctrlKey: true, bubbles: true, cancelable: true };
      return {
        act: () => document.body.dispatchEvent(new KeyboardEvent("keydown", z)),
        done: () => Boolean(row().querySelector(`[data-slip="${id}"]`)),
      };
    },
  };

  const until = [];
  for (let i = 0; i < tries; i++) {
    const { act: go, done } = await steps[press](i);
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
    await rest();
  }
  return { until };
}
