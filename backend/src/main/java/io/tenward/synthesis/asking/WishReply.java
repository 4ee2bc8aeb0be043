package io.tenward.synthesis.asking;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.synthesis.reading.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the parts of a comment that a model has copied from it. */
final class WishReply {
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  private WishReply() {}

  /**
   * Locates the wishes of a comment, so that only offsets are kept. What the model left out stays a
   * statement as the packaged models split it.
   *
   * @param wishes as the model copied them, in order; it may write other white space
   * @return empty where one of them is no part of the comment, or out of order
   */
  static Optional<List<Span>> spans(String comment, JsonNode wishes, List<Span> packaged) {
    var found = new ArrayList<Span>();
    int from = 0;
    for (var wish : wishes) {
      var words = wish.asText().strip();
      if (!WORD.matcher(words).find()) {
        return Optional.empty();
      }
      var matcher = literally(words).matcher(comment).region(from, comment.length());
      if (!matcher.find()) {
        return Optional.empty();
      }
      found.add(new Span(matcher.start(), matcher.end()));
      from = matcher.end();
    }
    var missing =
        packaged.stream()
            .filter(span -> found.stream().noneMatch(one -> one.overlaps(span)))
            .toList();
    return Optional.of(
        Stream.concat(found.stream(), missing.stream())
            .sorted(Comparator.comparingInt(Span::from))
            .toList());
  }

  private static Pattern literally(String words) {
    return Pattern.compile(
        BLANK.splitAsStream(words).map(Pattern::quote).collect(Collectors.joining("\\s+")));
  }
}
