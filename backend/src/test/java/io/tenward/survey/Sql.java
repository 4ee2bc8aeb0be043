package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;

/** Changes the database behind the server's back. */
public final class Sql {
  private Sql() {}

  public static void run(String sql, Object... parameters) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var statement = Panache.getSession().createNativeMutationQuery(sql);
              for (int i = 0; i < parameters.length; i++) {
                statement.setParameter(i + 1, parameters[i]);
              }
              statement.executeUpdate();
            });
  }

  public static long count(String sql, UUID surveyId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getSession()
                    .createNativeQuery(sql, Long.class)
                    .setParameter(1, surveyId)
                    .getSingleResult());
  }

  public static List<String> texts(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Panache.getSession().createNativeQuery(sql, String.class).getResultList());
  }
}
