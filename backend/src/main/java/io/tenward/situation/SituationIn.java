package io.tenward.situation;

import io.tenward.base.http.Copies;
import io.tenward.contract.SituationChange;
import io.tenward.contract.SituationDraft;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Copies bodies to a situation, without fields that have to be looked up. */
@Mapper(config = Copies.In.class)
interface SituationIn {
  @Mapping(target = "thread", ignore = true)
  @Mapping(target = "answers", ignore = true)
  @Mapping(target = "form", ignore = true)
  @Mapping(target = "shared", ignore = true)
  @Mapping(target = "lineStates", ignore = true)
  @Mapping(target = "nextLineOn", ignore = true)
  @Mapping(target = "ties", ignore = true)
  @Mapping(target = "state", defaultValue = "OPEN")
  @BeanMapping(
      ignoreUnmappedSourceProperties = {
        "id",
        "thread",
        "answers",
        "form",
        "shared",
        "lineStates",
        "ties"
      })
  void write(SituationDraft draft, @MappingTarget Situation situation);

  @Mapping(target = "thread", ignore = true)
  @Mapping(target = "answers", ignore = true)
  @Mapping(target = "shared", ignore = true)
  @Mapping(target = "lineStates", ignore = true)
  @Mapping(target = "nextLineOn", ignore = true)
  @Mapping(target = "ties", ignore = true)
  @BeanMapping(
      ignoreUnmappedSourceProperties = {"thread", "answers", "shared", "lineStates", "ties"})
  void write(SituationChange change, @MappingTarget Situation situation);
}
