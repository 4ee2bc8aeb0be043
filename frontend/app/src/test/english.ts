import { beforeEach } from "vitest";
import { speak } from "../shared/i18n/language";

/** Files of one worker share their modules, and with them the language that the last test spoke. */
beforeEach(() => speak("en"));
