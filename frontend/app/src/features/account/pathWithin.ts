/** A path of this server to return to; anything that could lead elsewhere becomes the start page. */
export function pathWithin(wanted: string | null): string {
  const url = wanted ? URL.parse?.(wanted, location.origin) : undefined;
  const inside = wanted?.startsWith("/") && url?.origin === location.origin;
  return inside && url ? url.pathname + url.search : "/";
}
