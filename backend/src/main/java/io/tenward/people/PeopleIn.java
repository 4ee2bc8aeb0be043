package io.tenward.people;

import io.tenward.base.http.Copies;
import io.tenward.contract.PersonChange;
import io.tenward.contract.PersonDraft;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.NullValuePropertyMappingStrategy;

/** Copies bodies to people; who is archived has a time of its own. */
@Mapper(config = Copies.In.class)
interface PeopleIn {
  /** Keeps the lead's own language where the draft has none. */
  @Mapping(
      target = "language",
      nullValuePropertyMappingStrategy = NullValuePropertyMappingStrategy.IGNORE)
  @BeanMapping(ignoreUnmappedSourceProperties = {"id", "archived"})
  void write(PersonDraft draft, @MappingTarget Person person);

  @BeanMapping(ignoreUnmappedSourceProperties = "archived")
  void write(PersonChange change, @MappingTarget Person person);
}
