package io.tenward.growth;

import io.tenward.base.http.Copies;
import io.tenward.contract.EntryChange;
import io.tenward.contract.EntryView;
import io.tenward.contract.GoalChange;
import io.tenward.contract.PersonName;
import io.tenward.contract.TaskChange;
import io.tenward.contract.TaskView;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Copies rows of this room to the shapes of the contract. */
@Mapper(config = Copies.Out.class)
interface GrowthOut {
  @Mapping(target = "id", source = "task.taskId")
  @Mapping(target = "etag", source = "task.version")
  @Mapping(target = "by", expression = "java(task.theirs ? Party.OTHER : null)")
  TaskView view(Task task, @Nullable PersonName person, GrowthViews.Past past);

  @Mapping(target = "id", source = "entry.entryId")
  @Mapping(target = "etag", source = "entry.version")
  @Mapping(target = "goalTitle", source = "title")
  EntryView view(
      Entry entry, @Nullable String title, @Nullable PersonName person, @Nullable String by);

  TaskChange change(Task task);

  EntryChange change(Entry entry);

  GoalChange change(Goal goal);

  Task copy(Task task);

  Entry copy(Entry entry);

  Goal copy(Goal goal);
}
