package io.tenward.account.privacy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.JsonColumn;
import io.tenward.contract.RetentionPeriods;

/** Stores periods in the contract's shape. */
class PeriodsColumn extends JsonColumn<RetentionPeriods> {
  PeriodsColumn() {
    super(new TypeReference<>() {});
  }
}
