import { get } from "node:http";

/** What a page and the scripts and styles its HTML names weigh, as they are sent to a browser. */
export async function bodyBytes(url) {
  const page = await raw(url);
  const text = await (await fetch(url, { headers: { Accept: "text/html" } })).text();
  const named = [...text.matchAll(/(?:src|href)="?([^"\s>]+\.(?:js|css))/g)].map(
    ([, name]) => new URL(name, url),
  );
  const sizes = await Promise.all(named.map(raw));
  return page + sizes.reduce((sum, size) => sum + size, 0);
}

/** Bytes of the body before it is unpacked. */
function raw(url) {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "Accept-Encoding": "gzip", Accept: "text/html,*/*" } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk) => {
        bytes += chunk.length;
      });
      response.on("end", () =>
        response.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${url}: ${response.statusCode}`)),
      );
    }).on("error", reject);
  });
}
