package io.tenward.base.http;

import io.tenward.base.AddressRange;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from, for counting failed attempts; never stored, never logged. A proxy
 * that is trusted ({@code TENWARD_TRUSTED_PROXY}) is believed whom it names in X-Forwarded-For;
 * from anybody else that header is a text like any other.
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

  /** Of the peer, or of the client that stands before our proxies. */
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
