package io.tenward.rating;

import io.tenward.base.http.Copies;
import io.tenward.contract.Advice;
import io.tenward.contract.NamedAnswer;
import io.tenward.contract.NamedAnswers;
import io.tenward.contract.NamedRating;
import io.tenward.contract.ResultComment;
import io.tenward.results.publish.AdviceStep;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Copies released results to the shapes of the gap view. */
@Mapper(config = Copies.Out.class)
interface RatingOut {
  @Mapping(target = "etag", source = "step.version")
  Advice advice(ResultComment comment, AdviceStep step);

  NamedRating named(NamedAnswers person, NamedAnswer answer);
}
