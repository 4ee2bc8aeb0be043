package io.tenward.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Issued ballots, which are what "5 of 8" counts. */
@ApplicationScoped
public class Ballots {
  @Inject Session session;

  /** Ballots per launch group; a group without any is absent. */
  public Map<UUID, Integer> count(UUID surveyId) {
    return session
        .createNativeQuery(
            """
            select i.launch_group_id, cast(count(*) as integer)
            from ballot b join invite i using (invite_id)
            where i.survey_id = :survey
            group by i.launch_group_id
            """,
            Object[].class)
        .setParameter("survey", surveyId)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
  }
}
