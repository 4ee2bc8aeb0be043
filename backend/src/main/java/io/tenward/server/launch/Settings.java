package io.tenward.server.launch;

import io.netty.util.NetUtil;
import io.tenward.base.AddressRange;
import io.tenward.base.MovedClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Holds the checked settings of the environment. */
record Settings(
    Optional<String> listen,
    int port,
    Path home,
    Path keys,
    Optional<URI> url,
    Optional<DatabaseAddress> database,
    Optional<Tls> tls,
    Optional<Path> authorities,
    Optional<String> trustedProxy,
    Optional<String> apiOrigins,
    Optional<String> webhookAllow,
    List<OpenId> providers,
    SignInRules signIn,
    Operation operation) {

  /** Its last part begins with a letter, or it would be an address (RFC 1123, 2.1). */
  private static final Pattern HOST_NAME =
      Pattern.compile(
          "([a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?\\.)*[a-zA-Z]([a-zA-Z0-9-]*[a-zA-Z0-9])?");

  /** Holds certificate and key, both PEM files. */
  record Tls(Path certificate, Path key) {}

  /** Lists the settings of docs/settings.md. */
  static final Set<String> NAMES =
      Stream.of(
              Stream.of(
                  ("PORT LISTEN URL HOME KEYS BACKUP BACKUP_KEEP DATABASE_URL DATABASE_USER"
                          + " DATABASE_PASSWORD TLS_CERTIFICATE TLS_KEY CA SMTP_HOST SMTP_FROM SMTP_TLS"
                          + " SMTP_PORT SMTP_USER SMTP_PASSWORD IMAP_HOST IMAP_TLS IMAP_PORT IMAP_USER"
                          + " IMAP_PASSWORD ZONE TRUSTED_PROXY API_ORIGINS WEBHOOK_ALLOW SSO_ONLY"
                          + " BREAK_GLASS SESSION_LENGTH SESSION_IDLE MODEL MODEL_POOLING METRICS"
                          + " BACKUP_HOUR BACKUP_PASSPHRASE WEBHOOK_PORTS LOG LOG_LEVEL STOP_DELAY LLM_URL LLM_MODEL LLM_KEY")
                      .split(" ")),
              OpenId.names(),
              Environment.SECRETS.stream().map(name -> name + "_FILE"))
          .flatMap(names -> names)
          .map(name -> Environment.PREFIX + name)
          .collect(Collectors.toUnmodifiableSet());

  /** Returns a sentence for the log, where a setting is misspelt or belongs to another program. */
  static Optional<String> unknown(Set<String> environment) {
    var unknown =
        environment.stream()
            .filter(name -> name.startsWith(Environment.PREFIX) && !NAMES.contains(name))
            .sorted()
            .collect(Collectors.joining(", "));
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of("These variables are no settings of the server: " + unknown);
  }

  static Settings of(Map<String, String> environment, Folders folders) {
    var values = new Environment(environment);
    var home = values.text("HOME").map(Settings::folder).orElseGet(folders::home);
    var keys = values.text("KEYS").map(Settings::folder).orElseGet(() -> folders.keysBeside(home));
    if (keys.startsWith(home)) {
      throw new CannotStart(
          "TENWARD_KEYS (%s) must not be inside TENWARD_HOME (%s), because a backup of the data must not contain its keys."
              .formatted(keys, home));
    }
    var database =
        DatabaseAddress.of(
            values.text("DATABASE_URL"),
            values.text("DATABASE_USER"),
            values.text("DATABASE_PASSWORD"));
    if (database.isEmpty() && home.startsWith(keys)) {
      throw new CannotStart(
          "TENWARD_HOME (%s) must not be inside TENWARD_KEYS (%s), because backups leave out the keys folder and would leave out the data too. Set TENWARD_HOME to another folder."
              .formatted(home, keys));
    }
    var providers = OpenId.all(values::text);
    return new Settings(
        values.text("LISTEN").map(Settings::address),
        values.text("PORT").map(Settings::port).orElse(8080),
        home,
        keys,
        values.text("URL").map(Settings::url),
        database,
        tls(values.text("TLS_CERTIFICATE"), values.text("TLS_KEY")),
        values.text("CA").map(Settings::path),
        values.text("TRUSTED_PROXY").map(text -> ranges("TENWARD_TRUSTED_PROXY", text)),
        values.text("API_ORIGINS").map(Settings::origins),
        values.text("WEBHOOK_ALLOW").map(Settings::hosts),
        providers,
        SignInRules.of(values::text, !providers.isEmpty()),
        Operation.of(values::text));
  }

  /**
   * Returns the settings of a rehearsal: folders beside the original ones, reachable from this
   * computer only.
   */
  Settings rehearsing() {
    return new Settings(
        Optional.empty(),
        port,
        home.resolveSibling(home.getFileName() + "-rehearsal"),
        keys.resolveSibling(keys.getFileName() + "-rehearsal"),
        Optional.empty(),
        database,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        signIn.withoutProvider(),
        operation);
  }

  /**
   * Returns the address to listen on. Without certificate files the server speaks plain http, so by
   * default it listens to a proxy on this computer only.
   */
  String listenOn() {
    return listen.orElse(tls.isPresent() ? "0.0.0.0" : "127.0.0.1");
  }

  /**
   * The embedded database's folder can be written; beside another database perhaps only /tmp can.
   */
  void trustAuthorities() {
    var folder = database.isEmpty() ? home : Path.of(System.getProperty("java.io.tmpdir"));
    authorities.ifPresent(pem -> TrustedAuthorities.add(pem, folder));
  }

  /**
   * @param file that moves the clock; null for none
   * @throws CannotStart where others than this computer reach the server
   */
  void refuseMovedClock(@Nullable String file) {
    if (file != null && url.isPresent()) {
      throw new CannotStart(
          "%s is only for demos and tests on one computer. A server with TENWARD_URL uses the real time."
              .formatted(MovedClock.FILE));
    }
  }

  /** A link may lead from one folder into another. */
  private static Path folder(String text) {
    var path = path(text);
    try {
      return Files.exists(path) ? path.toRealPath() : path;
    } catch (IOException e) {
      throw new CannotStart("The folder %s cannot be read.".formatted(path));
    }
  }

  private static Path path(String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new CannotStart("\"%s\" is not the name of a file or folder.".formatted(text));
    }
  }

  private static String address(String text) {
    if (NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text)) {
      return text;
    }
    throw new CannotStart(
        "TENWARD_LISTEN must be an IP address of this computer, or 0.0.0.0 for all of them, not \"%s\"."
            .formatted(text));
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one sentence below.
    }
    throw new CannotStart(
        "TENWARD_PORT must be a number from 1 to 65535, not \"%s\".".formatted(text));
  }

  private static URI url(String text) {
    return origin(text, "TENWARD_URL must look", "ask");
  }

  private static String origins(String text) {
    return Arrays.stream(text.split(","))
        .map(
            part ->
                origin(part.strip(), "TENWARD_API_ORIGINS must list addresses", "board").toString())
        .collect(Collectors.joining(","));
  }

  /** Returns the origin as a browser writes it: lower case, and without the scheme's usual port. */
  private static URI origin(String text, String rule, String example) {
    try {
      var url = URI.create(text.toLowerCase(Locale.ROOT));
      if (url.toString().matches("https?://[^/?#@]+/?") && url.getHost() != null) {
        int usual = url.getScheme().equals("https") ? 443 : 80;
        var port = url.getPort() < 0 || url.getPort() == usual ? "" : ":" + url.getPort();
        return URI.create(url.getScheme() + "://" + url.getHost() + port);
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one sentence below.
    }
    throw new CannotStart(
        "%s like https://%s.example.com, without a path, not \"%s\"."
            .formatted(rule, example, text));
  }

  private static String hosts(String text) {
    for (var part : text.split(",")) {
      if (AddressRange.parse(part).isEmpty() && !HOST_NAME.matcher(part.strip()).matches()) {
        throw new CannotStart(
            "TENWARD_WEBHOOK_ALLOW must list IP addresses, ranges such as 10.0.0.0/8, or host names, not \"%s\"."
                .formatted(part.strip()));
      }
    }
    return text;
  }

  private static String ranges(String name, String text) {
    for (var part : text.split(",")) {
      if (AddressRange.parse(part).isEmpty()) {
        throw new CannotStart(
            "%s must list IP addresses or ranges such as 10.0.0.0/8, not \"%s\"."
                .formatted(name, part.strip()));
      }
    }
    return text;
  }

  private static Optional<Tls> tls(Optional<String> certificate, Optional<String> key) {
    if (certificate.isPresent() != key.isPresent()) {
      throw new CannotStart(
          "TENWARD_TLS_CERTIFICATE and TENWARD_TLS_KEY belong together: set both.");
    }
    return certificate.map(file -> new Tls(path(file), path(key.orElseThrow())));
  }

  /**
   * Makes every connection of this process trust the authorities in a PEM file as well as Java's
   * own. By a system property, because that is the one place where the JDK's clients, Vert.x and
   * the mail library all look.
   */
  static final class TrustedAuthorities {
    private static final String PASSWORD = "changeit";

    /**
     * @param folder where the store of all of them stays while the server runs
     * @throws CannotStart where the file holds no certificate
     */
    static void add(Path pem, Path folder) {
      try (var file = Files.newInputStream(pem)) {
        var trusted =
            new ArrayList<Certificate>(
                CertificateFactory.getInstance("X.509").generateCertificates(file));
        if (trusted.isEmpty()) {
          throw new IOException("It is empty");
        }
        var known = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        known.init((KeyStore) null);
        for (var manager : known.getTrustManagers()) {
          for (X509Certificate issuer : ((X509TrustManager) manager).getAcceptedIssuers()) {
            trusted.add(issuer);
          }
        }
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < trusted.size(); i++) {
          store.setCertificateEntry("authority-" + i, trusted.get(i));
        }
        var target = Files.createTempFile(folder, "trusted", ".p12");
        target.toFile().deleteOnExit();
        try (var out = Files.newOutputStream(target)) {
          store.store(out, PASSWORD.toCharArray());
        }
        System.setProperty("javax.net.ssl.trustStore", target.toString());
        System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
      } catch (IOException | GeneralSecurityException e) {
        throw new CannotStart(
            "TENWARD_CA must be a PEM file with the certificates of your certificate authority; %s could not be read as one (%s)."
                .formatted(pem, e.getClass().getSimpleName()));
      }
    }
  }
}
