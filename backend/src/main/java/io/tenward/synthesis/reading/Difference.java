package io.tenward.synthesis.reading;

/** Tells whether two wishes ask for different things. */
@FunctionalInterface
public interface Difference {
  boolean between(String one, String other);
}
