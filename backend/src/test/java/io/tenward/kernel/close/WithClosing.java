package io.tenward.kernel.close;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.tenward.contract.BlockKind;
import io.tenward.results.Launched;
import io.tenward.results.Launched.Asked;
import io.tenward.results.Rows;
import jakarta.inject.Inject;

/** A test that closes surveys which were answered. */
abstract class WithClosing {
  @Inject Launched.Launcher launcher;
  @Inject Closing closing;
  @Inject Rows rows;

  Launched answered(int answers) {
    var survey =
        launcher.launch(
            3, false, Asked.of(BlockKind.TEAM, answers + 3), Asked.named(BlockKind.MANAGER));
    for (int i = 0; i < answers; i++) {
      survey.next(0).rate("item", 1 + i % 10, "Zebra", "").write("open", "Quagga").send();
    }
    survey.next(1).rate("item", 4, "Okapi", "").send();
    return survey;
  }

  static ValidatableResponse results(Launched survey) {
    return given().get("/api/surveys/" + survey.id + "/results").then();
  }
}
