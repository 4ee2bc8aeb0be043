import { afterEach, beforeEach, vi } from "vitest";
import { queries } from "../shared/api";
import { changes } from "../shared/changes";
import { liveIn } from "../shared/i18n";
import { loadLanguage, speak } from "../shared/i18n/language";

await loadLanguage("de");

// Files of one worker share their modules, and with them what the last test left in them.
beforeEach(() => void speak("en"));

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  liveIn(undefined);
  changes.clear();
  queries.clear();
  localStorage.clear();
  sessionStorage.clear();
});
