package io.tenward.growth;

import io.tenward.base.http.Copies;
import io.tenward.contract.EntryChange;
import io.tenward.contract.EntryDraft;
import io.tenward.contract.GoalChange;
import io.tenward.contract.GoalDraft;
import io.tenward.contract.TaskChange;
import io.tenward.contract.TaskDraft;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Copies bodies to rows of this room, without fields that have to be looked up. */
@Mapper(config = Copies.In.class)
interface GrowthIn {
  @Mapping(target = "thread", ignore = true)
  @Mapping(target = "state", defaultValue = "OPEN")
  @Mapping(target = "shared", defaultValue = "false")
  @BeanMapping(ignoreUnmappedSourceProperties = {"id", "thread"})
  void write(TaskDraft draft, @MappingTarget Task task);

  void write(TaskChange change, @MappingTarget Task task);

  @Mapping(target = "thread", ignore = true)
  @Mapping(target = "evidence", defaultValue = "false")
  @BeanMapping(ignoreUnmappedSourceProperties = {"id", "thread"})
  void write(EntryDraft draft, @MappingTarget Entry entry);

  @Mapping(target = "thread", ignore = true)
  @BeanMapping(ignoreUnmappedSourceProperties = "thread")
  void write(EntryChange change, @MappingTarget Entry entry);

  @Mapping(target = "thread", ignore = true)
  @BeanMapping(ignoreUnmappedSourceProperties = {"thread", "language", "startOn", "predecessor"})
  void write(GoalDraft draft, @MappingTarget Goal goal);

  void write(GoalChange change, @MappingTarget Goal goal);
}
