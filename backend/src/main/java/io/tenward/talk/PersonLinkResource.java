package io.tenward.talk;

import io.tenward.contract.CreatePersonLink;
import io.tenward.contract.EndPersonLink;
import io.tenward.contract.ReportLinkRead;
import io.tenward.contract.TalkLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The lead makes and ends the link of a person, and reads what comes in over it. */
@RolesAllowed("lead")
@Transactional
public class PersonLinkResource implements CreatePersonLink, EndPersonLink, ReportLinkRead {
  @Inject PersonLinks links;

  @Override
  public TalkLink createPersonLink(UUID personId) {
    return new TalkLink(links.replace(personId));
  }

  @Override
  public void endPersonLink(UUID personId) {
    links.end(personId);
  }

  @Override
  public void reportLinkRead(UUID personId) {
    links.markRead(personId);
  }
}
