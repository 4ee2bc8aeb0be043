package io.tenward.week;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a usual week of a member. */
@Entity
class WeekSettings extends PanacheEntityBase {
  private static final int WORKDAY = 480;
  private static final int BUFFER = 20;

  @Id public UUID memberId;
  public UUID workspaceId;

  /** Holds the minutes of work each day, Monday first. */
  public int[] hours;

  public int breaks;

  /** This percentage of the hours stays free. */
  public int buffer;

  /** Holds the hash of the secret in the feed's address; null without a feed. */
  public byte @Nullable [] feedHash;

  public boolean feedTitles;

  /** Holds the minutes a week that the member means to spend on coding, meetings and thinking. */
  public int @Nullable [] meant;

  /** Names the phase for which they mean it, until its last day. */
  public @Nullable String phase;

  public @Nullable LocalDate phaseUntil;
  @Version public long version;

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

  /** Makes the entity tag. The first choice changes it, and so does another zone of the member. */
  String state(String zone) {
    return (usual ? "usual" : Long.toString(version)) + "-" + zone;
  }

  int hoursOn(LocalDate day) {
    return hours[day.getDayOfWeek().getValue() - 1];
  }
}
