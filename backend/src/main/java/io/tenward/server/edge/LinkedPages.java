package io.tenward.server.edge;

import static java.util.stream.Collectors.joining;

import io.tenward.base.Hash;
import io.vertx.ext.web.ParsedHeaderValue;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pages that people reach by a link: each is one file, its script and style in it. Beside
 * {@code frontend/vite.respond.config.ts}.
 */
@Singleton
class LinkedPages {
  private static final List<String> PATHS =
      List.of("/r/", "/r/check/", "/r/preview/", "/r/results/", "/r/votes/");

  /**
   * The build compresses pages with Brotli, which is smaller than compressing them for each
   * response.
   */
  static final String PACKED = ".br";

  /** A lead sees the preview in a frame of their own page; the preview can send nothing. */
  private static final String FRAMED = "/r/preview/";

  /** The pages have an empty icon, or a browser would ask for one and be refused. */
  private static final String NOTHING_ELSE =
      "img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors '%s'";

  private final Map<String, String> policies = new HashMap<>();

  LinkedPages() {
    for (var path : PATHS) {
      var file = path + "index.html";
      var hashes = InlineHashes.of(read(file));
      var policy =
          "default-src 'none'; script-src %s; style-src %s; %s"
              .formatted(
                  hashes.scripts(),
                  hashes.styles(),
                  NOTHING_ELSE.formatted(path.equals(FRAMED) ? "self" : "none"));
      // A rehearsal writes into the page, and sends it from its own address.
      policies.put(path, policy);
      policies.put(file, policy);
      policies.put(file + PACKED, policy);
    }
  }

  /** Tells whether our own pages may show the file in a frame. */
  static boolean isFramed(String file) {
    return file.startsWith(FRAMED);
  }

  /** Tells whether the path is that of a page, which ends with a slash. */
  static boolean isPage(String path) {
    return PATHS.contains(path);
  }

  /** The file to send for a page, in the smallest form that the browser unpacks. */
  static String fileOf(String path, List<ParsedHeaderValue> accepted) {
    boolean unpacks =
        accepted.stream().anyMatch(form -> form.value().equals("br") && form.weight() > 0);
    return path + "index.html" + (unpacks ? PACKED : "");
  }

  /**
   * @param file such as {@code /r/index.html}; what else there is may load nothing at all
   */
  Optional<String> policyOf(String file) {
    return Optional.ofNullable(policies.get(file));
  }

  /**
   * Reads a page; empty where the pages have not been built, as in a test of the back end alone.
   */
  static String read(String file) {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var page = loader.getResourceAsStream("META-INF/resources" + file)) {
      return page == null ? "" : new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lists the hashes of a page's inline scripts and styles as sources of Content Security Policy
   * Level 3 (section 2.3.1): {@code 'sha256-...'}, separated by blanks, or {@code 'none'}.
   */
  record InlineHashes(String scripts, String styles) {
    private static final Pattern SCRIPT = element("script");
    private static final Pattern STYLE = element("style");

    /**
     * @param html as the build wrote it, with lower case tags and nothing that ends an element
     *     early
     */
    static InlineHashes of(String html) {
      return new InlineHashes(hashes(SCRIPT, html), hashes(STYLE, html));
    }

    private static String hashes(Pattern element, String html) {
      var hashes =
          element
              .matcher(html)
              .results()
              .map(found -> "'sha256-%s'".formatted(sha256(found.group(1))))
              .collect(joining(" "));
      return hashes.isEmpty() ? "'none'" : hashes;
    }

    private static Pattern element(String name) {
      return Pattern.compile("<%s(?: [^>]*)?>(.*?)</%s>".formatted(name, name), Pattern.DOTALL);
    }

    private static String sha256(String source) {
      return Base64.getEncoder().encodeToString(Hash.of(source));
    }
  }
}
