package io.tenward.base.scope;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Reads the token that a tool sends in {@code Authorization} (RFC 6750, 2.1). */
public final class Bearer {
  /** Every token of Tenward begins with this. */
  public static final String PREFIX = "tnw_";

  /** Every 401 carries this (RFC 6750, 3). Browsers open no password dialog for this scheme. */
  public static final String CHALLENGE = "Bearer realm=\"Tenward\"";

  /** The routing context keeps the last day of a token that has ended under this name. */
  public static final String ENDED_ON = "token-ended-on";

  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  /** The token; other schemes are a proxy's, and none of ours. */
  public static Optional<String> in(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip());
  }
}
