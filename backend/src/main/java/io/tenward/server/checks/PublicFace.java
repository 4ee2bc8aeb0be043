package io.tenward.server.checks;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/** Asks this server for its own pages through its public address. */
@ApplicationScoped
class PublicFace {
  static final Duration PATIENCE = Duration.ofSeconds(5);

  sealed interface Reply {
    record Answered(int status, String body, String date) implements Reply {}

    record Failed(String code) implements Reply {}
  }

  /** Uses the authorities that the Java runtime trusts. */
  SSLContext trust() {
    try {
      return SSLContext.getDefault();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Reply at(URI address) {
    try (var client =
        HttpClient.newBuilder().sslContext(trust()).connectTimeout(PATIENCE).build()) {
      var request =
          HttpRequest.newBuilder(address.resolve("/api/installation")).timeout(PATIENCE).build();
      var answer = client.send(request, BodyHandlers.ofString());
      return new Reply.Answered(answer.statusCode(), answer.body(), date(answer));
    } catch (IOException e) {
      return new Reply.Failed(code(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Failed("address-silent");
    }
  }

  private static String date(HttpResponse<?> answer) {
    return answer.headers().firstValue("Date").orElse("");
  }

  private static String code(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return "address-unknown";
      }
      if (cause instanceof SSLException) {
        return "address-untrusted";
      }
      if (cause instanceof ConnectException && cause.getCause() == null) {
        return "address-silent";
      }
    }
    return "address-silent";
  }
}
