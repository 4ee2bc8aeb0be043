import { minify } from "terser";
import type { Plugin } from "vite";

/**
 * Names of ours that never leave the page: not in a request, a manifest or what the browser keeps, and no property of the
 * platform's.
 */
const ours =
  /^(ballot|decline|draft|expected|fingerprint|form|found|frozen|group|inviteState|keep|lasting|link|manifestHash|member|pause|preview|quote|receipts|retryAfter|server|slug|wording)$/;

/** Terser finds 0.3 kB that the bundler's own minifier leaves. */
export function minified(): Plugin {
  // One for all chunks: they read each other's objects.
  const nameCache = {};
  return {
    name: "minified",
    enforce: "post",
    apply: "build",
    async renderChunk(code) {
      const { code: small = "" } = await minify(code, {
        module: true,
        ecma: 2020,
        compress: {
          passes: 4,
          unsafe: true,
          unsafe_arrows: true,
          unsafe_methods: true,
          pure_getters: true,
          keep_fargs: false,
          unsafe_comps: true,
        },
        mangle: { properties: { regex: ours } },
        nameCache,
      });
      return { code: small, map: null };
    },
  };
}
