package io.tenward.account.privacy;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.contract.RetentionPeriods;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long a workspace keeps things, and what replaces that soon. */
@Entity
@Table(name = "retention")
class RetentionSetting extends PanacheEntityBase {
  /** Days that leads have to read a shorter period before it deletes anything. */
  static final int NOTICE = 30;

  private static final RetentionPeriods AT_FIRST = new RetentionPeriods(36, 36, 24, 12, 30);

  @Id UUID workspaceId;

  @Convert(converter = PeriodsColumn.class)
  RetentionPeriods kept = AT_FIRST;

  @Convert(converter = PeriodsColumn.class)
  RetentionPeriods next = AT_FIRST;

  /** Null where nothing changes. */
  @Nullable LocalDate nextOn;

  @Version @Nullable Long version;

  static RetentionSetting of(UUID workspaceId) {
    return RetentionSetting.<RetentionSetting>findByIdOptional(workspaceId)
        .orElseGet(
            () -> {
              var first = new RetentionSetting();
              first.workspaceId = workspaceId;
              return first;
            });
  }

  static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  RetentionPeriods on(LocalDate day) {
    return nextOn == null || day.isBefore(nextOn) ? kept : next;
  }

  /** What is longer applies at once. */
  void change(RetentionPeriods wanted, LocalDate today) {
    var now = on(today);
    kept =
        new RetentionPeriods(
            longer(now.results(), wanted.results()),
            longer(now.log(), wanted.log()),
            longer(now.talks(), wanted.talks()),
            longer(now.archived(), wanted.archived()),
            Math.max(now.events(), wanted.events()));
    next = wanted;
    nextOn = wanted.equals(kept) ? null : today.plusDays(NOTICE);
    persistAndFlush();
  }

  /** Null is for ever. */
  private static @Nullable Integer longer(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null ? null : Integer.valueOf(Math.max(one, other));
  }
}
