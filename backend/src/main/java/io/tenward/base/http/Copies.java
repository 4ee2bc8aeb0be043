package io.tenward.base.http;

import org.mapstruct.MapperConfig;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.ReportingPolicy;

/** How a room copies between its rows and what travels: each field to the one of the same name. */
public interface Copies {
  /** A field of an answer that nothing fills does not compile. */
  @MapperConfig(
      componentModel = ComponentModel.JAKARTA,
      implementationName = "<CLASS_NAME>Generated",
      unmappedTargetPolicy = ReportingPolicy.ERROR,
      uses = Etag.class)
  interface Out {}

  /** A field of a body that the row has no place for does not compile. */
  @MapperConfig(
      componentModel = ComponentModel.JAKARTA,
      implementationName = "<CLASS_NAME>Generated",
      unmappedTargetPolicy = ReportingPolicy.IGNORE,
      unmappedSourcePolicy = ReportingPolicy.ERROR)
  interface In {}
}
