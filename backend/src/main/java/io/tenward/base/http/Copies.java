package io.tenward.base.http;

import org.mapstruct.MapperConfig;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.ReportingPolicy;

/**
 * Configures the copies between rows and what travels: each field goes to the one of the same name.
 */
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
