package io.tenward.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Makes every connection of this process trust the authorities in a PEM file as well as Java's own.
 * By a system property, because that is the one place where the JDK's clients, Vert.x and the mail
 * library all look.
 */
final class TrustedAuthorities {
  private static final String PASSWORD = "changeit";

  private TrustedAuthorities() {}

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
