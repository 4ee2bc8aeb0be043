package io.tenward.week;

import io.tenward.base.http.Copies;
import io.tenward.contract.BlockTask;
import io.tenward.contract.PersonName;
import io.tenward.contract.TalkSummary;
import io.tenward.contract.TimeBlockChange;
import io.tenward.contract.TimeBlockView;
import io.tenward.contract.WeekSettingsChange;
import io.tenward.contract.WeekSettingsView;
import io.tenward.talk.TalkQuery.TalkTime;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Copies rows of this room to the shapes of the contract. */
@Mapper(config = Copies.Out.class)
interface WeekOut {
  @Mapping(target = "id", source = "block.timeBlockId")
  @Mapping(target = "etag", source = "block.version")
  @Mapping(target = "task", source = "task")
  @Mapping(target = "person", source = "person")
  TimeBlockView view(TimeBlock block, @Nullable BlockTask task, @Nullable PersonName person);

  TimeBlockChange change(TimeBlock block);

  @Mapping(target = "feed", expression = "java(settings.feedHash != null)")
  WeekSettingsView view(WeekSettings settings, String zone);

  WeekSettingsChange change(WeekSettingsView settings);

  @Mapping(target = "reason", ignore = true)
  TalkSummary talk(TalkTime talk);
}
