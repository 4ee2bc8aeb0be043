package io.tenward.situation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.JsonColumn;
import io.tenward.contract.SituationTieDraft;
import java.util.List;

/** Stores ties in the contract's shape, without the words of their things. */
class TiesColumn extends JsonColumn<List<SituationTieDraft>> {
  TiesColumn() {
    super(new TypeReference<>() {});
  }
}
