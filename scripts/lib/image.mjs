const SECOND_HALF = "FROM --platform=$BUILDPLATFORM eclipse-temurin:25 AS trimmed";
const BUILT = "COPY --from=server /tenward /tenward";

/**
 * The Dockerfile of a release: that of the checkout from its second half on, because there is nothing to build.
 * @param {string} text of the checkout's
 */
export function dockerfileOfRelease(text) {
  const cut = text.slice(text.indexOf(SECOND_HALF));
  if (!text.includes(SECOND_HALF) || !cut.includes(BUILT)) {
    throw new Error("The Dockerfile no longer has the stage that a release begins with.");
  }
  return `# syntax=docker/dockerfile:1\n${cut.replace(BUILT, "COPY . /tenward")}`;
}
