package io.tenward.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AddGroup;
import io.tenward.contract.GetGroup;
import io.tenward.contract.Group;
import io.tenward.contract.GroupDraft;
import io.tenward.contract.ListGroups;
import io.tenward.contract.RemoveGroup;
import io.tenward.contract.RenameGroup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Manages the groups of a lead. */
@RolesAllowed("lead")
@Transactional
public class GroupResource implements AddGroup, GetGroup, ListGroups, RemoveGroup, RenameGroup {
  @Inject Caller caller;
  @Inject PeopleOut out;
  @Inject MergePatch mergePatch;
  @Inject Event<GroupChanged> changed;

  @Override
  public Page<Group> listGroups(Paging paging) {
    return StakeholderGroup.list(caller.memberId(), paging, out);
  }

  @Override
  @Idempotent
  public Response addGroup(GroupDraft draft) {
    caller.hold();
    refuseTaken(draft.name(), null);
    var group = StakeholderGroup.makeOwn(caller.workspaceId(), caller.memberId(), draft.name());
    return Etag.created("/api/groups/" + group.groupId, out.view(group), group.version);
  }

  @Override
  public Response getGroup(UUID groupId) {
    var group =
        StakeholderGroup.of(caller.memberId(), groupId).orElseThrow(GroupResource::notFound);
    return Etag.ok(out.view(group), group.version);
  }

  @Override
  public Response renameGroup(UUID groupId, @Nullable String ifMatch, JsonNode patch) {
    caller.hold();
    var group = changeable(groupId, ifMatch);
    var draft = mergePatch.apply(new GroupDraft(String.valueOf(group.name)), patch);
    refuseTaken(draft.name(), groupId);
    if (!draft.name().equals(group.name)) {
      group.name = draft.name();
      group.flush();
      changed.fire(new GroupChanged(caller.memberId(), groupId));
    }
    return Etag.ok(out.view(group), group.version);
  }

  @Override
  public void removeGroup(UUID groupId, @Nullable String ifMatch) {
    caller.hold();
    var group = changeable(groupId, ifMatch);
    if (Person.count("groupId", groupId) > 0) {
      throw ProblemException.of(
          PeopleProblem.GROUP_NOT_EMPTY, "Move or remove the people in it first");
    }
    group.delete();
    changed.fire(new GroupChanged(caller.memberId(), groupId));
  }

  private StakeholderGroup changeable(UUID groupId, @Nullable String ifMatch) {
    var group =
        StakeholderGroup.toChange(caller.memberId(), groupId).orElseThrow(GroupResource::notFound);
    Etag.require(ifMatch, group.version, out.view(group));
    if (group.isStandard()) {
      throw ProblemException.of(
          PeopleProblem.STANDARD_GROUP, "Only groups you created can be changed");
    }
    return group;
  }

  private void refuseTaken(String name, @Nullable UUID besides) {
    if (StakeholderGroup.isNameTaken(caller.memberId(), name, besides)) {
      throw ProblemException.of(
              PeopleProblem.GROUP_NAME_TAKEN, "Another group already has this name")
          .field("/name", "duplicate");
    }
  }

  private static ProblemException notFound() {
    return ProblemException.notFound("This group does not exist or is not yours");
  }
}
