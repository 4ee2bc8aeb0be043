package io.tenward.server.checks;

import static io.tenward.base.Finding.About.TLS;

import io.tenward.base.Finding;
import io.tenward.base.LiveCheck;
import io.tenward.base.http.PublicAddress;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks the certificate of the public address. */
@Singleton
class TlsCheck implements LiveCheck {
  private static final Duration SOON = Duration.ofDays(14);

  private final PublicAddress address;
  private final PublicFace face;
  private final SecureRandom random;
  private final Clock clock;

  /** TLS ends here, or at a proxy whose name for clients is believed. */
  private final boolean knowsClients;

  /** Plain http is for a proxy; on another address than a loopback one it is for others as well. */
  private final boolean listensOpenly;

  private final String host;

  TlsCheck(
      PublicAddress address,
      PublicFace face,
      SecureRandom random,
      Clock clock,
      @ConfigProperty(name = "tenward.tls.certificate") Optional<String> certificate,
      @ConfigProperty(name = "tenward.trusted-proxy") Optional<String> proxy,
      @ConfigProperty(name = "quarkus.http.host") String host) {
    this.address = address;
    this.face = face;
    this.random = random;
    this.clock = clock;
    this.host = host;
    knowsClients = certificate.isPresent() || proxy.isPresent();
    listensOpenly = certificate.isEmpty() && !isLoopback(host);
  }

  @Override
  public Finding look(UUID workspaceId) {
    var uri = address.uri();
    if (address.configured().isEmpty() || address.kind() != PublicAddress.Kind.SECURE) {
      return Finding.toDo(TLS, "no-tls", Map.of());
    }
    try {
      return valid(uri, certificate(uri, face.trust(), true));
    } catch (SSLException e) {
      return refused(uri, e);
    } catch (IOException e) {
      return Finding.trouble(TLS, "tls-silent", Map.of("host", uri.getHost()));
    }
  }

  private Finding valid(URI uri, X509Certificate certificate) {
    var until = Map.of("until", day(certificate), "host", uri.getHost());
    // Java takes one that it was given by hand after its end as well; browsers do not.
    if (end(certificate).isBefore(clock.instant())) {
      return Finding.trouble(TLS, "certificate-over", until);
    }
    if (end(certificate).isBefore(clock.instant().plus(SOON))) {
      return Finding.toDo(TLS, "certificate-soon-over", until);
    }
    if (!knowsClients) {
      return Finding.toDo(TLS, "proxy-not-named", until);
    }
    return listensOpenly
        ? Finding.toDo(TLS, "listens-openly", Map.of("listen", host))
        : Finding.good(TLS, "certificate-valid", until);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says why, by looking at what is not trusted; nothing is sent there. */
  private Finding refused(URI uri, SSLException why) {
    try {
      var certificate = certificate(uri, anything(), false);
      var params = Map.of("host", uri.getHost(), "until", day(certificate));
      if (end(certificate).isBefore(clock.instant())) {
        return Finding.trouble(TLS, "certificate-over", params);
      }
      return isForAnotherHost(why)
          ? Finding.trouble(TLS, "certificate-elsewhere", params)
          : Finding.trouble(TLS, "certificate-untrusted", params);
    } catch (IOException e) {
      return Finding.trouble(TLS, "tls-silent", Map.of("host", uri.getHost()));
    }
  }

  /** The JDK has no other sign of it than its words. */
  private static boolean isForAnotherHost(Throwable why) {
    for (var cause = why; cause != null; cause = cause.getCause()) {
      var words = String.valueOf(cause.getMessage());
      if (words.contains("subject alternative") || words.contains("No name matching")) {
        return true;
      }
    }
    return false;
  }

  private static X509Certificate certificate(URI uri, SSLContext trust, boolean named)
      throws IOException {
    int patience = (int) PublicFace.PATIENCE.toMillis();
    int port = uri.getPort() < 0 ? 443 : uri.getPort();
    try (var plain = new java.net.Socket()) {
      plain.connect(new InetSocketAddress(uri.getHost(), port), patience);
      plain.setSoTimeout(patience);
      try (var socket =
          (SSLSocket) trust.getSocketFactory().createSocket(plain, uri.getHost(), port, true)) {
        if (named) {
          var parameters = socket.getSSLParameters();
          parameters.setEndpointIdentificationAlgorithm("HTTPS");
          socket.setSSLParameters(parameters);
        }
        socket.startHandshake();
        return (X509Certificate) socket.getSession().getPeerCertificates()[0];
      }
    }
  }

  private SSLContext anything() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Anybody()}, random);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant end(X509Certificate certificate) {
    return certificate.getNotAfter().toInstant();
  }

  private static String day(X509Certificate certificate) {
    return LocalDate.ofInstant(end(certificate), ZoneOffset.UTC).toString();
  }

  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
