import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { loadFor, queries } from "../shared/api";
import { changes } from "../shared/changes";
import { liveIn, loadLanguage, speak } from "../shared/i18n";
import { loadProblemTexts } from "../shared/problems";
import { queue } from "../shared/ui/toast/tell";

// Tests switch languages and look at problems without waiting for what a browser fetches only then.
await loadLanguage("de");
await loadProblemTexts();

// Files share a browser and its modules, so that a test leaves nothing behind: no page that would run on, no message on the
// next page, no clock that stands still.
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  queue.clear();
  changes.clear();
  queries.clear();
  localStorage.clear();
  sessionStorage.clear();
  loadFor("");
  liveIn(undefined);
  void speak("en");
});
