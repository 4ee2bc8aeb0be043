package io.tenward.results;

import io.tenward.base.http.Copies;
import io.tenward.contract.Results;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Copies results. */
@Mapper(config = Copies.Out.class)
interface ResultsOut {
  /** Leaves out answers under a name, which some tools may not read. */
  @Mapping(target = "named", expression = "java(java.util.List.of())")
  Results withoutNamed(Results results);
}
