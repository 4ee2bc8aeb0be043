import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { queries } from "../shared/api";
import { speak } from "../shared/i18n";
import { queue } from "../shared/ui/toast/tell";

// Files share a browser and its modules, so that a test leaves nothing behind: no page that would run on, no message on the
// next page, no clock that stands still.
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  queue.clear();
  queries.clear();
  localStorage.clear();
  sessionStorage.clear();
  speak("en");
});
