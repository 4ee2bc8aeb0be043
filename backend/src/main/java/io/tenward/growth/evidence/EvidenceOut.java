package io.tenward.growth.evidence;

import io.tenward.base.http.Copies;
import io.tenward.contract.EvidenceKeyView;
import io.tenward.contract.EvidenceProposalView;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Copies rows of this package to the shapes of the contract. */
@Mapper(config = Copies.Out.class)
interface EvidenceOut {
  @Mapping(target = "id", source = "key.keyId")
  EvidenceKeyView view(EvidenceKey key, @Nullable String goalTitle);

  @Mapping(target = "id", source = "proposal.proposalId")
  @Mapping(target = "keyId", source = "proposal.key.keyId")
  @Mapping(target = "tool", source = "proposal.key.tool")
  @Mapping(target = "goalId", source = "on.goalId")
  @Mapping(target = "thread", source = "on.thread")
  @Mapping(target = "createdAt", source = "proposal.createdAt")
  EvidenceProposalView view(
      EvidenceProposal proposal,
      @Nullable EvidenceKey on,
      @Nullable String goalTitle,
      boolean named);
}
