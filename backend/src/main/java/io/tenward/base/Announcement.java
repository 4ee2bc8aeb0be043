package io.tenward.base;

import java.util.List;

/**
 * Supplies lines that a feature prints on the console once the server is up, for example the setup
 * address.
 */
public interface Announcement {
  List<String> lines();
}
