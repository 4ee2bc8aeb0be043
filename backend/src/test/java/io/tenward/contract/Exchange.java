package io.tenward.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request and its answer. Header names are in lower case.
 *
 * @param query decoded parameters
 * @param sent request body, empty when there was none
 * @param received response body, empty when there was none
 */
record Exchange(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, String> requestHeaders,
    String sent,
    int status,
    Map<String, String> responseHeaders,
    String received) {

  boolean succeeded() {
    return status < 400;
  }

  Optional<String> requestType() {
    return mediaType(requestHeaders);
  }

  Optional<String> responseType() {
    return mediaType(responseHeaders);
  }

  private static Optional<String> mediaType(Map<String, String> headers) {
    return Optional.ofNullable(headers.get("content-type"))
        .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
  }
}
