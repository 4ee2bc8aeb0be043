package io.tenward.situation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.JsonColumn;
import io.tenward.contract.SituationReply;
import java.util.List;

/** Stores what the other person answered in the contract's shape. */
class RepliesColumn extends JsonColumn<List<SituationReply>> {
  RepliesColumn() {
    super(new TypeReference<>() {});
  }
}
