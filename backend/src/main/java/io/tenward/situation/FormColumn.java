package io.tenward.situation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.JsonColumn;
import io.tenward.contract.SituationForm;

/** Stores a form in the contract's shape. */
class FormColumn extends JsonColumn<SituationForm> {
  FormColumn() {
    super(new TypeReference<>() {});
  }
}
