package io.tenward.server.edge;

import static java.util.stream.Collectors.joining;

import io.tenward.base.Hash;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What a page of one file runs and looks like, as Content Security Policy Level 3 names it (section
 * 2.3.1): sources such as {@code 'sha256-...'}, separated by blanks, or {@code 'none'}.
 */
record InlineHashes(String scripts, String styles) {
  private static final Pattern SCRIPT = element("script");
  private static final Pattern STYLE = element("style");

  /**
   * @param html as the build wrote it, with lower case tags and nothing that ends an element early
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
