package io.tenward.talk;

import io.tenward.contract.CreatePersonLink;
import io.tenward.contract.EndPersonLink;
import io.tenward.contract.TalkLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The lead makes and ends the link of a person. */
@RolesAllowed("lead")
@Transactional
public class PersonLinkResource implements CreatePersonLink, EndPersonLink {
  private final PersonLinks links;

  PersonLinkResource(PersonLinks links) {
    this.links = links;
  }

  @Override
  public TalkLink createPersonLink(UUID personId) {
    return new TalkLink(links.replace(personId));
  }

  @Override
  public void endPersonLink(UUID personId) {
    links.end(personId);
  }
}
