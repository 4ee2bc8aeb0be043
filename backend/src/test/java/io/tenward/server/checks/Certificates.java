package io.tenward.server.checks;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Servers with certificates of every kind, at an address that is not this computer's own name. */
final class Certificates {
  private static final String HOST = "127.0.0.2";
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Map<String, KeyStore> MADE = new ConcurrentHashMap<>();

  /** Serves a certificate at an address. */
  record Served(HttpsServer server, KeyStore store) implements AutoCloseable {
    URI address() {
      return URI.create("https://" + HOST + ":" + server.getAddress().getPort());
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  private Certificates() {}

  static Served valid(String body) {
    return serve("valid", body, "-validity", "100", "-ext", "san=ip:" + HOST);
  }

  static Served soonOver(String body) {
    return serve("soon", body, "-validity", "5", "-ext", "san=ip:" + HOST);
  }

  static Served over(String body) {
    return serve("over", body, "-startdate", "-10d", "-validity", "5", "-ext", "san=ip:" + HOST);
  }

  static Served ofAnotherHost(String body) {
    return serve("other", body, "-validity", "100", "-ext", "san=dns:other.example");
  }

  /** Trusts what this server shows, and nothing else. */
  static SSLContext trusting(Served served) {
    try {
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      var anchors = KeyStore.getInstance("PKCS12");
      anchors.load(null, null);
      anchors.setCertificateEntry("own", served.store().getCertificate("tenward"));
      trust.init(anchors);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Served serve(String kind, String body, String... options) {
    try {
      var store = MADE.computeIfAbsent(kind, none -> make(options));
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD);
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      var server = HttpsServer.create(new InetSocketAddress(HOST, 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
      server.setExecutor(Executors.newCachedThreadPool(Certificates::daemon));
      server.createContext(
          "/",
          exchange -> {
            var address = "https://" + HOST + ":" + server.getAddress().getPort();
            var bytes = body.replace("{address}", address).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
      return new Served(server, store);
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "https-of-a-test");
    thread.setDaemon(true);
    return thread;
  }

  /** Runs the JDK's own program, whose classes are not accessible. */
  private static KeyStore make(String... options) {
    try {
      var file = Files.createTempDirectory("tenward-certificate").resolve("store.p12");
      var command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-alias",
                  "tenward",
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=Tenward",
                  "-keystore",
                  file.toString(),
                  "-storepass",
                  new String(PASSWORD)));
      command.addAll(List.of(options));
      var made = new ProcessBuilder(command).redirectErrorStream(true).start();
      if (!made.waitFor(60, TimeUnit.SECONDS) || made.exitValue() != 0) {
        throw new AssertionError(new String(made.getInputStream().readAllBytes()));
      }
      return KeyStore.getInstance(file.toFile(), PASSWORD);
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
