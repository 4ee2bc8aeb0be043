import { say } from "./language";
import { load } from "./load";
import { startPage, strip } from "./page";
import { offlineStrip } from "./texts/form";

startPage();
addEventListener("online", () => strip(""));
addEventListener("offline", () => strip(say(offlineStrip)));
addEventListener("hashchange", () => location.reload());
load();
