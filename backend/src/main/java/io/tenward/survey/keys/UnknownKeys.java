package io.tenward.survey.keys;

import static java.util.stream.Collectors.joining;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Keys that are here, and of whose surveys this database has never heard. */
@ApplicationScoped
class UnknownKeys {
  private static final Logger LOG = Logger.getLogger(UnknownKeys.class);

  private final Set<UUID> said = ConcurrentHashMap.newKeySet();
  private final SurveyKeys keys;

  UnknownKeys(SurveyKeys keys) {
    this.keys = keys;
  }

  /** Whose they are. */
  List<UUID> surveys() {
    return among(keys.surveys());
  }

  static List<UUID> among(List<UUID> here) {
    if (here.isEmpty()) {
      return List.of();
    }
    var known = QuarkusTransaction.requiringNew().call(() -> known(here));
    return here.stream().filter(id -> !known.contains(id)).sorted().toList();
  }

  private static Set<UUID> known(List<UUID> here) {
    return Set.copyOf(
        Panache.getSession()
            .createNativeQuery(
                """
                select survey_id from survey where survey_id in (:here)
                union select survey_id from removed_survey where survey_id in (:here)
                """,
                UUID.class)
            .setParameterList("here", here)
            .getResultList());
  }

  /** They may be another server's; unless they are, they outlive the promise. Each is said once. */
  void say() {
    var unheard = surveys().stream().filter(said::add).toList();
    if (!unheard.isEmpty()) {
      LOG.warnf(
          "TENWARD_KEYS contains keys of surveys that are not in this database, for example after"
              + " restoring a backup from before their launch. Delete these folders unless you"
              + " still want to restore a newer backup: %s",
          unheard.stream().map(UUID::toString).collect(joining(", ")));
    }
  }
}
