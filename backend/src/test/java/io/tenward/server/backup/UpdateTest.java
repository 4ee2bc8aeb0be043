package io.tenward.server.backup;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Updates a demo that went through much: removed people, ended links, old cards, half a run. */
@QuarkusTest
@WithTestResource(
    value = OldDatabase.class,
    initArgs = @ResourceArg(name = "name", value = UpdateTest.NAME))
class UpdateTest extends WithOldDatabase {
  static final String NAME = "0.3.0-worn";

  UpdateTest() {
    super(NAME);
  }
}
