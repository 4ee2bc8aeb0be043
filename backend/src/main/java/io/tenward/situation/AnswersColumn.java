package io.tenward.situation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.JsonColumn;
import io.tenward.contract.SituationAnswer;
import java.util.List;

/** Stores answers in the contract's shape, with the names that people had then. */
class AnswersColumn extends JsonColumn<List<SituationAnswer>> {
  AnswersColumn() {
    super(new TypeReference<>() {});
  }
}
