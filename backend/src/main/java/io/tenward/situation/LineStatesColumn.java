package io.tenward.situation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.JsonColumn;
import io.tenward.contract.SituationLineState;
import java.util.List;

/** Stores which lines are over in the contract's shape. */
class LineStatesColumn extends JsonColumn<List<SituationLineState>> {
  LineStatesColumn() {
    super(new TypeReference<>() {});
  }
}
