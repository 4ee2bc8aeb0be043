import { say } from "./language";
import { load } from "./load";
import { offerLanguage, strip } from "./page";
import { offlineStrip } from "./texts/form";

offerLanguage();
addEventListener("online", () => strip(""));
addEventListener("offline", () => strip(say(offlineStrip)));
addEventListener("hashchange", () => location.reload());
load();
