package io.tenward.coaching;

import io.tenward.base.http.Copies;
import io.tenward.contract.OwnOffer;
import io.tenward.contract.PairingChange;
import org.mapstruct.Mapper;

/** Copies rows of this room into the shape of the contract. */
@Mapper(config = Copies.Out.class)
interface CoachingOut {
  OwnOffer offer(Offer offer);

  PairingChange change(Pairing pairing);
}
