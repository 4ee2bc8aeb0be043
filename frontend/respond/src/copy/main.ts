import { say } from "../language";
import { offerLanguage, strip } from "../page";
import { showStep } from "../steps/step";
import { offlineStrip } from "../texts/form";
import { isAnswered, visit } from "../visit";
import { isLocked, walkBy } from "../walk";
import { pastePage } from "./paste";

// A reload kept the step, and nothing else.
history.replaceState(null, "");
walkBy(showStep);
offerLanguage();
addEventListener("online", () => strip(""));
addEventListener("offline", () => strip(say(offlineStrip)));
// What was typed is in memory only. Sending asks by itself.
addEventListener("beforeunload", (event) => {
  if (!isLocked() && Object.values(visit.draft.answers).some(isAnswered)) event.preventDefault();
});
pastePage();
