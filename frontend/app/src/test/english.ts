import { beforeEach } from "vitest";
import { loadLanguage, speak } from "../shared/i18n/language";

await loadLanguage("de");

/** Files of one worker share their modules, and with them the language that the last test spoke. */
beforeEach(() => void speak("en"));
