const kept = "tenward.read";

/** Ids of the surveys whose results this browser has shown; the server keeps no such mark. */
export function readSurveys(): ReadonlySet<string> {
  const text = localStorage.getItem(kept);
  return new Set(text ? text.split(" ") : []);
}

/** To be called by the page that shows the results. */
export function markRead(surveyId: string): void {
  localStorage.setItem(kept, [...new Set(readSurveys()).add(surveyId)].join(" "));
}
