package io.tenward.week;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import io.tenward.contract.WeekSettingsView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a usual week of a member. */
@Entity
class WeekSettings extends PanacheEntityBase {
  private static final int WORKDAY = 480;
  private static final int BUFFER = 20;

  @Id UUID memberId;
  @Column UUID workspaceId;

  /** Holds the minutes of work each day, Monday first. */
  @Column int[] hours;

  @Column int breaks;

  /** This percentage of the hours stays free. */
  @Column int buffer;

  /** Holds the hash of the secret in the feed's address; null without a feed. */
  @Column byte @Nullable [] feedHash;

  @Column boolean feedTitles;

  /** Holds the minutes a week that the member means to spend on coding, meetings and thinking. */
  @Column int @Nullable [] meant;

  /** Names the phase for which they mean it, until its last day. */
  @Column @Nullable String phase;

  @Column @Nullable LocalDate phaseUntil;
  @Version long version;

  /** The defaults apply, because the member has not chosen settings yet. */
  @Transient boolean usual;

  /** Returns the chosen settings, or the defaults, which are not stored. */
  static WeekSettings of(Caller caller) {
    WeekSettings known = findById(caller.memberId());
    if (known != null) {
      return known;
    }
    var usual = new WeekSettings();
    usual.memberId = caller.memberId();
    usual.workspaceId = caller.workspaceId();
    usual.hours = new int[] {WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, 0, 0};
    usual.buffer = BUFFER;
    usual.usual = true;
    return usual;
  }

  WeekSettingsView view(String zone) {
    return new WeekSettingsView(
        list(hours),
        breaks,
        buffer,
        zone,
        feedHash != null,
        feedTitles,
        meant == null ? null : list(meant),
        phase,
        phaseUntil);
  }

  /** Makes the entity tag. The first choice changes it, and so does another zone of the member. */
  String state(String zone) {
    return (usual ? "usual" : Long.toString(version)) + "-" + zone;
  }

  int hoursOn(LocalDate day) {
    return hours[day.getDayOfWeek().getValue() - 1];
  }

  static List<Integer> list(int[] minutes) {
    return Arrays.stream(minutes).boxed().toList();
  }
}
