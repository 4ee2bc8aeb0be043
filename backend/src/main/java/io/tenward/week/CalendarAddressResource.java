package io.tenward.week;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.http.Caller;
import io.tenward.base.outgoing.OutgoingTargets;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.CalendarAddress;
import io.tenward.contract.CalendarAddressDraft;
import io.tenward.contract.ChangeCalendarAddress;
import io.tenward.contract.GetCalendarAddress;
import io.tenward.contract.RemoveCalendarAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/**
 * Manages the calendar that a lead connects by its secret address. No transaction waits for its
 * server.
 */
@RolesAllowed("lead")
public class CalendarAddressResource
    implements ChangeCalendarAddress, GetCalendarAddress, RemoveCalendarAddress {
  @Inject Caller caller;
  @Inject CalendarAddresses addresses;
  @Inject OutgoingTargets targets;

  @Override
  public CalendarAddress getCalendarAddress() {
    return addresses.view(caller.memberId());
  }

  @Override
  public CalendarAddress changeCalendarAddress(CalendarAddressDraft draft) {
    // Calendar programs call an address so that they subscribe to.
    var url = draft.address().replaceFirst("^webcal:", "https:");
    targets
        .fault(url)
        .ifPresent(
            code -> {
              throw ProblemException.invalid("Tenward cannot read this address")
                  .field("/address", code);
            });
    var connected =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  caller.hold();
                  return addresses.connect(
                      caller.memberId(), caller.workspaceId(), url, caller.today());
                });
    addresses.read(connected);
    return getCalendarAddress();
  }

  @Override
  public void removeCalendarAddress() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              caller.hold();
              addresses.disconnect(caller.memberId(), caller.today());
            });
  }
}
