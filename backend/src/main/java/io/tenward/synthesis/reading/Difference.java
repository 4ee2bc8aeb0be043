package io.tenward.synthesis.reading;

/** Whether two wishes ask for different things. */
@FunctionalInterface
public interface Difference {
  boolean between(String one, String other);
}
