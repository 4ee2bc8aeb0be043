package io.tenward.week;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.http.Caller;
import io.tenward.base.outgoing.OutgoingTargets;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.GetCalendarAddress;
import io.tenward.contract.RemoveCalendarAddress;
import io.tenward.week.CalendarAddresses.CalendarAddressView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The calendar that a lead connects by its secret address. No transaction waits for its server. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class CalendarAddressResource implements GetCalendarAddress, RemoveCalendarAddress {
  record CalendarAddressDraft(String address) {
    /** What calendar programs call an address that they subscribe to. */
    String url() {
      return address.replaceFirst("^webcal:", "https:");
    }
  }

  private final Caller caller;
  private final CalendarAddresses addresses;
  private final OutgoingTargets targets;

  CalendarAddressResource(Caller caller, CalendarAddresses addresses, OutgoingTargets targets) {
    this.caller = caller;
    this.addresses = addresses;
    this.targets = targets;
  }

  @Override
  public CalendarAddressView getCalendarAddress() {
    return addresses.view(caller.memberId());
  }

  @PUT
  @Path("/api/week/calendar-address")
  @Consumes(MediaType.APPLICATION_JSON)
  public CalendarAddressView changeCalendarAddress(CalendarAddressDraft draft) {
    var url = draft.url();
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
