package io.tenward.base.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Lets the background work run; one application for all tests that need it. */
public class WithJobs implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("tenward.jobs.enabled", "true");
  }
}
