package io.tenward.base;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Caches the most recently used values in memory. It never expires them, so a value must not change
 * once it was read.
 */
public final class LruCache<K, V> {
  private final Map<K, V> values;

  /**
   * @param most how many are kept
   */
  public LruCache(int most) {
    values =
        new LinkedHashMap<>(most, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  public synchronized Optional<V> get(K key) {
    return Optional.ofNullable(values.get(key));
  }

  public synchronized void put(K key, V value) {
    values.put(key, value);
  }

  public synchronized void remove(K key) {
    values.remove(key);
  }
}
