package io.tenward.base.http;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Sees who takes a second connection while holding one. As many such readers as the pool has
 * connections wait for one another for ever.
 */
@Singleton
public class HeldConnections implements AgroalPoolInterceptor {
  private final Map<PGConnection, Thread> holders = new IdentityHashMap<>();
  private final TreeSet<String> seconds = new TreeSet<>();

  @Override
  public synchronized void onConnectionAcquire(Connection connection) {
    if (holders.containsValue(Thread.currentThread())) {
      seconds.add(place());
    }
    holders.put(bare(connection), Thread.currentThread());
  }

  @Override
  public synchronized void onConnectionReturn(Connection connection) {
    holders.remove(bare(connection));
  }

  /** Forgets all connections, also those that never came back, because a test broke them. */
  public synchronized void forget() {
    seconds.clear();
    holders.clear();
  }

  /** Lists the places in our code that took a second connection since they were last forgotten. */
  public synchronized List<String> seconds() {
    return List.copyOf(seconds);
  }

  /** The pool wraps one anew each time. */
  private static PGConnection bare(Connection connection) {
    try {
      return connection.unwrap(PGConnection.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String place() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                    .filter(name -> name.startsWith("io.tenward."))
                    .filter(name -> !name.startsWith(HeldConnections.class.getName()))
                    .limit(6)
                    .collect(Collectors.joining(" < ")));
  }
}
