package io.tenward.growth.evidence;

import io.tenward.base.http.Copies;
import io.tenward.contract.EvidenceKeyDraft;
import io.tenward.contract.EvidenceProposalDraft;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Copies what a lead and their tools send to rows. */
@Mapper(config = Copies.In.class)
interface EvidenceIn {
  @Mapping(target = "thread", ignore = true)
  @BeanMapping(ignoreUnmappedSourceProperties = {"id", "thread"})
  void write(EvidenceKeyDraft draft, @MappingTarget EvidenceKey key);

  @Mapping(target = "key", ignore = true)
  @BeanMapping(ignoreUnmappedSourceProperties = "key")
  void write(EvidenceProposalDraft draft, @MappingTarget EvidenceProposal proposal);
}
