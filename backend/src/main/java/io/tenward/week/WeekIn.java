package io.tenward.week;

import io.tenward.base.http.Copies;
import io.tenward.contract.TimeBlockChange;
import io.tenward.contract.TimeBlockDraft;
import io.tenward.contract.WeekSettingsChange;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.MappingTarget;

/** Writes bodies over rows of this room. */
@Mapper(config = Copies.In.class)
interface WeekIn {
  @BeanMapping(ignoreUnmappedSourceProperties = {"id", "weekly"})
  void write(TimeBlockDraft draft, @MappingTarget TimeBlock block);

  void write(TimeBlockChange change, @MappingTarget TimeBlock block);

  @BeanMapping(ignoreUnmappedSourceProperties = "zone")
  void write(WeekSettingsChange change, @MappingTarget WeekSettings settings);
}
