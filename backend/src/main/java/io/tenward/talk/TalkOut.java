package io.tenward.talk;

import io.tenward.base.http.Copies;
import io.tenward.contract.ContactChange;
import io.tenward.contract.Point;
import io.tenward.contract.PointChange;
import io.tenward.contract.TalkChange;
import io.tenward.contract.TalkSummary;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Copies rows of this room to the shapes of the contract. */
@Mapper(config = Copies.Out.class)
interface TalkOut {
  @Mapping(target = "id", source = "talk.talkId")
  @Mapping(target = "kind", expression = "java(talk.kind())")
  TalkSummary summary(Talk talk, String with);

  /** A coach reads their own preparation. */
  @Mapping(
      target = "preparation",
      expression = "java(own ? talk.preparation : talk.coachPreparation)")
  @Mapping(target = "following", constant = "false")
  TalkChange change(Talk talk, boolean own);

  /**
   * @param reader the lead whose point it is, or the other one
   */
  @Mapping(target = "id", source = "point.pointId")
  @Mapping(target = "by", expression = "java(point.by(reader))")
  @Mapping(target = "etag", source = "point.version")
  Point view(TalkPoint point, UUID reader);

  PointChange change(TalkPoint point);

  ContactChange change(Contact contact);
}
