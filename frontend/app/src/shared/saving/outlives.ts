/** As many bytes as browsers send for a page that is gone. */
const most = 65_536;

/**
 * Whether a request with this body may go on when its page is closed, as `keepalive`.
 *
 * @see https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
 */
export const outlivesPage = (body: object): boolean =>
  new Blob([JSON.stringify(body)]).size <= most;
