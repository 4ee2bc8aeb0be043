import { show } from "../page";
import { stepsOf } from "../walk";
import { questionsPage } from "./questions";
import { reviewPage } from "./review";
import { startPage } from "./start";

/** Shows one step of the form. */
export function showStep(at: number): void {
  const step = stepsOf()[at - 1];
  show(at ? () => (step ? questionsPage(step, at) : reviewPage()) : startPage);
}
