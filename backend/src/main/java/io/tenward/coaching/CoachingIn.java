package io.tenward.coaching;

import io.tenward.base.http.Copies;
import io.tenward.contract.OwnOffer;
import io.tenward.contract.PairingChange;
import org.mapstruct.CollectionMappingStrategy;
import org.mapstruct.Mapper;
import org.mapstruct.MappingTarget;

/** Writes bodies over rows of this room; a list takes the place of the one before. */
@Mapper(
    config = Copies.In.class,
    collectionMappingStrategy = CollectionMappingStrategy.TARGET_IMMUTABLE)
interface CoachingIn {
  void write(OwnOffer change, @MappingTarget Offer offer);

  void write(PairingChange change, @MappingTarget Pairing pairing);
}
