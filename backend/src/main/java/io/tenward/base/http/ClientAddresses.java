package io.tenward.base.http;

import io.tenward.base.AddressRange;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds the client's address for counting failed attempts; it is never stored and never logged.
 * X-Forwarded-For is believed from a trusted proxy alone ({@code TENWARD_TRUSTED_PROXY}).
 */
@Singleton
public class ClientAddresses {
  private final List<AddressRange> trusted;

  ClientAddresses(@ConfigProperty(name = "tenward.trusted-proxy") Optional<String> proxies) {
    trusted =
        proxies.stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .map(text -> AddressRange.parse(text).orElseThrow())
            .toList();
  }

  /** Returns the address of the peer, or of the client in front of our proxies. */
  public String address(HttpServerRequest request) {
    var peer = request.remoteAddress().hostAddress();
    if (!isTrusted(peer)) {
      return peer;
    }
    // Each proxy adds its own peer at the end: what stands before the last stranger, that stranger
    // may have written.
    var named =
        request.headers().getAll("X-Forwarded-For").stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .map(String::strip)
            .toList()
            .reversed();
    return named.stream()
        .filter(address -> !isTrusted(address))
        .findFirst()
        .filter(AddressRange::isAddress)
        .orElse(peer);
  }

  private boolean isTrusted(String address) {
    return trusted.stream().anyMatch(range -> range.holds(address));
  }
}
