package io.tenward.base.http;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Knows the address in links, emails and QR codes: {@code TENWARD_URL}, else the local one. */
@Singleton
public class PublicAddress {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Says whether browsers offer WebCrypto at the address, and to whom. */
  public enum Kind {
    /** The address begins with https. */
    SECURE,
    /** The address is localhost, so links work on this computer only. */
    THIS_COMPUTER,
    /** Plain http: nothing can be launched. */
    INSECURE
  }

  private final Config config;

  PublicAddress(Config config) {
    this.config = config;
  }

  /** Scheme, host and port without a trailing slash, for example {@code https://ask.example}. */
  public URI uri() {
    return configured().orElseGet(() -> URI.create(localScheme() + "://localhost:" + localPort()));
  }

  public Kind kind() {
    var address = uri();
    if (LOCAL.contains(address.getHost())) {
      return Kind.THIS_COMPUTER;
    }
    return address.getScheme().equals("https") ? Kind.SECURE : Kind.INSECURE;
  }

  public boolean isHttps() {
    return uri().getScheme().equals("https");
  }

  /** True for the public origin and for this computer's own names of the server. */
  public boolean isOwnOrigin(String origin) {
    return origin.equals(uri().toString())
        || LOCAL.stream()
            .anyMatch(host -> origin.equals(localScheme() + "://" + host + ":" + localPort()));
  }

  /** Returns {@code TENWARD_URL} if it is set. */
  public Optional<URI> configured() {
    return config
        .getOptionalValue("tenward.url", String.class)
        .map(text -> URI.create(text.replaceFirst("/$", "")));
  }

  private String localScheme() {
    return config.getOptionalValue("tenward.tls.certificate", String.class).isPresent()
        ? "https"
        : "http";
  }

  private int localPort() {
    var tls = localScheme().equals("https");
    var test = LaunchMode.current() == LaunchMode.TEST;
    var property = tls ? (test ? "test-ssl-port" : "ssl-port") : (test ? "test-port" : "port");
    return config.getValue("quarkus.http." + property, Integer.class);
  }
}
