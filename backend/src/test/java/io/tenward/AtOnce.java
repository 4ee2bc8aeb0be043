package io.tenward;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Requests that are sent at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** Maps each status to the number of requests that it answered. */
  public static Map<Integer, Long> statuses(int times, IntFunction<ValidatableResponse> request) {
    try (var pool = Executors.newFixedThreadPool(times)) {
      var calls =
          IntStream.range(0, times)
              .<Callable<Integer>>mapToObj(i -> () -> request.apply(i).extract().statusCode())
              .toList();
      return pool.invokeAll(calls).stream().collect(groupingBy(Future::resultNow, counting()));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
