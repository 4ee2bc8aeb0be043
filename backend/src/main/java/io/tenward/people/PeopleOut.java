package io.tenward.people;

import io.tenward.base.http.Copies;
import io.tenward.contract.Group;
import io.tenward.contract.PeopleRunPerson;
import io.tenward.contract.PersonChange;
import io.tenward.contract.PersonDraft;
import io.tenward.contract.PersonView;
import io.tenward.contract.SyncedPerson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Copies people and groups to the shapes of the contract. */
@Mapper(config = Copies.Out.class)
interface PeopleOut {
  @Mapping(target = "id", source = "personId")
  PersonView view(Person person);

  @Mapping(target = "archived", expression = "java(person.archivedAt != null)")
  PersonChange change(Person person);

  @Mapping(target = "id", ignore = true)
  PersonDraft draft(PersonChange change);

  @Mapping(target = "id", ignore = true)
  PersonDraft draft(SyncedPerson synced, String externalId);

  @Mapping(target = "id", ignore = true)
  PersonDraft draft(PeopleRunPerson person, UUID groupId, @Nullable Boolean archived);

  @Mapping(target = "id", source = "groupId")
  Group view(StakeholderGroup group);
}
