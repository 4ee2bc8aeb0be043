/** Takes all steps at once. @returns what they lead to */
export function runToEnd<T>(steps: Iterator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
