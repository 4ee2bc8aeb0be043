package io.tenward.synthesis;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.synthesis.reading.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Caches split comments, the vectors of statements and what a language model said, so that they are
 * computed once. They reveal nearly what the comments say, so they must be dropped together with
 * the comments.
 */
public final class Readings {
  /** Identifies a statement that was read once; its vectors never change. */
  record Read(Method method, String text) {}

  private final Map<Read, float[][]> vectors = new ConcurrentHashMap<>();
  private final Map<String, List<Span>> splits = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> replies = new ConcurrentHashMap<>();

  List<Span> split(String comment, Function<String, List<Span>> splitter) {
    return splits.computeIfAbsent(comment, splitter);
  }

  float[][] read(Method method, String text, Function<String, float[][]> model) {
    return vectors.computeIfAbsent(new Read(method, text), key -> model.apply(key.text()));
  }

  /** Asks a language model once for the same. */
  public JsonNode reply(String request, Supplier<JsonNode> model) {
    var known = replies.get(request);
    if (known != null) {
      return known;
    }
    var reply = model.get();
    replies.put(request, reply);
    return reply;
  }

  /** Lets go of other requests, because they hold comments. */
  public void keepOnlyReplies(Set<String> requests) {
    replies.keySet().retainAll(requests);
  }

  /** Lets go of comments that are not there any more. */
  public void keepOnlyComments(Set<String> texts) {
    splits.keySet().retainAll(texts);
  }

  /** Lets go of what nobody says any more. */
  void keepOnly(Set<String> texts) {
    vectors.keySet().removeIf(read -> !texts.contains(read.text()));
  }
}
