package io.tenward.model;

import static io.tenward.contract.LanguageModelFailure.BAD_ANSWER;
import static io.tenward.contract.LanguageModelFailure.CONNECTION_REFUSED;
import static io.tenward.contract.LanguageModelFailure.KEY_REFUSED;
import static io.tenward.contract.LanguageModelFailure.NO_ANSWER;
import static io.tenward.contract.LanguageModelFailure.TLS_FAILED;
import static io.tenward.contract.LanguageModelFailure.UNKNOWN_HOST;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenward.contract.LanguageModelFailure;
import io.tenward.model.Completion.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Speaks the chat completions of the OpenAI protocol. What is asked and answered reaches no log and
 * no exception.
 */
public final class LanguageModel {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int LONGEST_ANSWER = 1 << 20;
  private static final int HIGHEST_PORT = 65_535;

  /** The server that runs the model has few places, and the boards of all leads share them. */
  private static final Semaphore PLACES = new Semaphore(2, true);

  /** A reused buffer would keep comments for a heap dump to find. */
  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * @param url the base address of the API, without a slash at the end
   * @param host with the port if the address has one
   */
  public record Address(URI url, String host, String model) {
    static Optional<Address> of(String text, String model) {
      try {
        var url = new URI(text.replaceFirst("/+$", ""));
        return isRight(url)
            ? Optional.of(new Address(url, url.getRawAuthority(), model))
            : Optional.empty();
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }

    private static boolean isRight(URI url) {
      return url.getScheme() != null
          && url.getScheme().matches("(?i)https?")
          && url.getHost() != null
          && url.getPort() <= HIGHEST_PORT
          && Stream.of(url.getRawUserInfo(), url.getRawQuery(), url.getRawFragment())
              .allMatch(Objects::isNull);
    }
  }

  private final Address address;
  private final Optional<String> key;
  private final Duration patience;
  private final HttpClient client;
  private final Set<Option> refused = ConcurrentHashMap.newKeySet();
  private volatile boolean loading;

  /**
   * @param patience how long one response may take; the pauses before a retry follow from it
   */
  LanguageModel(Address address, Optional<String> key, Duration patience) {
    this(
        address,
        key,
        patience,
        // Some servers lose the body when the client asks for an upgrade to HTTP/2.
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build());
  }

  private LanguageModel(
      Address address, Optional<String> key, Duration patience, HttpClient client) {
    this.address = address;
    this.key = key;
    this.patience = patience;
    this.client = client;
  }

  /** Returns the same model, which knows nothing of what its server refused before. */
  LanguageModel forNextRun() {
    return withPatience(patience);
  }

  public LanguageModel withPatience(Duration patience) {
    return new LanguageModel(address, key, patience, client);
  }

  /** Says whether a call waits until the server has loaded the model. */
  public boolean isLoading() {
    return loading;
  }

  public Address address() {
    return address;
  }

  /**
   * Asks once, and again where the server is busy, loads the model or refuses an option, or where
   * the connection is lost. An interrupt ends it.
   *
   * @param instructions the system message
   * @param content the user message
   * @throws LanguageModelException if there is no JSON object to return
   */
  public JsonNode ask(String instructions, String content, String schemaName, JsonNode schema) {
    var question = new Question(instructions, content, schemaName, schema);
    try {
      while (true) {
        var sent = EnumSet.allOf(Option.class);
        sent.removeAll(refused);
        var completion = completion(question.body(address.model(), sent));
        var next = completion.refused(sent);
        if (next.isEmpty()) {
          return completion.answer(address.model());
        }
        refused.add(next.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LanguageModelException(NO_ANSWER);
    }
  }

  private record Question(String instructions, String content, String schemaName, JsonNode schema) {
    /** Without the server's help the model has to read the schema itself. */
    byte[] body(String model, Set<Option> options) {
      boolean structured = options.contains(Option.SCHEMA);
      var body = JSON.createObjectNode().put("model", model);
      if (options.contains(Option.TEMPERATURE)) {
        body.put("temperature", 0);
      }
      var format = body.putObject("response_format");
      if (structured) {
        var described = format.put("type", "json_schema").putObject("json_schema");
        described.put("name", schemaName).put("strict", true).set("schema", schema);
      } else {
        format.put("type", "json_object");
      }
      var system =
          structured
              ? instructions
              : instructions + "\nAnswer with one JSON object of this JSON schema: " + schema;
      var messages = body.putArray("messages");
      messages.addObject().put("role", "system").put("content", system);
      messages.addObject().put("role", "user").put("content", content);
      try {
        return JSON.writeValueAsBytes(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // A tree of texts and numbers can be written.
      }
    }
  }

  private Completion completion(byte[] body) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address.url() + "/chat/completions"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofByteArray(body));
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + visible(secret)));
    var pauses = new ArrayDeque<>(List.of(patience.dividedBy(120), patience.dividedBy(30)));
    long loaded = System.nanoTime() + patience.multipliedBy(2).toNanos();
    while (true) {
      var completion = attempt(request.build());
      loading =
          completion.filter(Completion::isLoading).isPresent() && System.nanoTime() - loaded < 0;
      if (!loading && (pauses.isEmpty() || completion.filter(some -> !some.isBusy()).isPresent())) {
        return completion.orElseThrow(() -> new LanguageModelException(NO_ANSWER));
      }
      var pause = loading ? pauses.getLast() : pauses.remove();
      Thread.sleep(completion.flatMap(this::asked).orElse(pause));
    }
  }

  /** The client would quote any other key in its exception. */
  private static String visible(String key) {
    if (key.chars().allMatch(c -> c > ' ' && c < 127)) {
      return key;
    }
    throw new LanguageModelException(KEY_REFUSED);
  }

  /** Returns the pause of Retry-After, if it is in seconds (RFC 9110, 10.2.3). */
  private Optional<Duration> asked(Completion completion) {
    var longest = patience.dividedBy(6);
    return completion
        .response()
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,9}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .map(pause -> pause.compareTo(longest) < 0 ? pause : longest);
  }

  /** Returns nothing where the connection was lost. */
  private Optional<Completion> attempt(HttpRequest request) throws InterruptedException {
    PLACES.acquire();
    try {
      var exchange = client.sendAsync(request, head -> limited());
      try {
        return Optional.of(
            new Completion(exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS)));
      } finally {
        exchange.cancel(true);
      }
    } catch (TimeoutException e) {
      throw new LanguageModelException(NO_ANSWER);
    } catch (ExecutionException e) {
      reason(e)
          .ifPresent(
              failure -> {
                throw new LanguageModelException(failure);
              });
      return Optional.empty();
    } finally {
      PLACES.release();
    }
  }

  private static BodySubscriber<byte[]> limited() {
    var bytes = new ByteArrayOutputStream();
    return BodySubscribers.mapping(
        BodySubscribers.ofByteArrayConsumer(
            part -> {
              if (bytes.size() + part.map(some -> some.length).orElse(0) > LONGEST_ANSWER) {
                throw new LanguageModelException(BAD_ANSWER);
              }
              part.ifPresent(bytes::writeBytes);
            }),
        end -> bytes.toByteArray());
  }

  /** Returns nothing for a lost connection. The innermost exceptions are the most exact ones. */
  private static Optional<LanguageModelFailure> reason(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .map(
            cause ->
                switch (cause) {
                  case LanguageModelException known -> known.failure();
                  case UnresolvedAddressException e -> UNKNOWN_HOST;
                  case UnknownHostException e -> UNKNOWN_HOST;
                  case SSLException e -> TLS_FAILED;
                  case HttpTimeoutException e -> NO_ANSWER;
                  case ConnectException e -> CONNECTION_REFUSED;
                  case NoRouteToHostException e -> CONNECTION_REFUSED;
                  default -> null;
                })
        .filter(Objects::nonNull)
        .reduce((outer, inner) -> outer == NO_ANSWER ? outer : inner);
  }
}
