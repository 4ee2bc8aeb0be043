package io.tenward.talk;

import io.tenward.base.http.Copies;
import io.tenward.contract.ContactChange;
import org.mapstruct.Mapper;
import org.mapstruct.MappingTarget;

/** Writes bodies over rows of this room. */
@Mapper(config = Copies.In.class)
interface TalkIn {
  void write(ContactChange change, @MappingTarget Contact contact);
}
