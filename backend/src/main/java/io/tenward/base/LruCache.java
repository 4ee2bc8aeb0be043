package io.tenward.base;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The few values that were used last, in memory. For what never changes once it was read. */
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
