/** `/api/nouns/{nounId}/verb-or-noun`; what an id stands behind is a plural. */
const SEGMENT = /^([a-z]+(-[a-z]+)*|\{[a-z][A-Za-z]*Id\}|\{secret\})$/;

export default (path) => {
  const segments = path.split("/").slice(1);
  const faults = [];
  if (segments[0] !== "api") faults.push("a path starts with /api");
  for (const [i, segment] of segments.entries()) {
    if (!SEGMENT.test(segment)) faults.push(`'${segment}' is not lower-case with hyphens`);
    if (segment.startsWith("{") && !/(s|people|^by-external-id)$/.test(segments[i - 1]))
      faults.push(`'${segments[i - 1]}' is not a plural`);
  }
  return faults.map((message) => ({ message }));
};
