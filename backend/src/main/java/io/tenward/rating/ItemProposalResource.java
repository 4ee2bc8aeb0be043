package io.tenward.rating;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.survey.core.ItemSet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to ask next, of one set or of several. */
@Path("/api/item-proposal")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
class ItemProposalResource {
  private final Database database;
  private final Caller caller;

  ItemProposalResource(Database database, Caller caller) {
    this.database = database;
    this.caller = caller;
  }

  @GET
  public ItemProposal getItemProposal(
      @QueryParam("sets") @Nullable String sets, @QueryParam("most") @DefaultValue("8") int most) {
    var lead = caller.memberId();
    var chosen =
        sets == null ? ItemSet.of(lead) : ItemSet.require(lead, List.of(sets.split(",", -1)));
    return ItemProposal.of(chosen, ItemHistory.of(database, lead), most);
  }
}
