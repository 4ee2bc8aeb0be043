package io.tenward.server.backup;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;

@Tag("deep")
@QuarkusTest
@WithTestResource(
    value = OldDatabase.class,
    initArgs = @ResourceArg(name = "name", value = UpdateOfDemoTest.NAME))
class UpdateOfDemoTest extends WithOldDatabase {
  static final String NAME = "0.3.0-demo";

  UpdateOfDemoTest() {
    super(NAME);
  }
}
