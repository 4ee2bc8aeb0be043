package io.tenward.board.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Paging;
import io.tenward.board.BoardSummary;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.publish.BoardDecisions;
import io.tenward.results.Commented;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoardListTest {
  @Inject AgroalDataSource database;
  @Inject BoardDecisions decisions;
  @Inject Clock clock;

  private final SignedIn lead = SignedIn.lead();

  @Test
  void moreBoardsTakeNoMoreStatements() throws SQLException {
    var survey = Commented.by(lead.memberId(), OwnBoard.FEW);
    OwnBoard.waiting(lead, survey);
    var one = statements(1);

    OwnBoard.waiting(lead, survey);
    OwnBoard.waiting(lead, survey);
    assertEquals(one, statements(3));
  }

  private int statements(int boards) throws SQLException {
    var prepared = new AtomicInteger();
    try (var connection = database.getConnection()) {
      var page =
          BoardSummary.list(
              counting(connection, prepared),
              caller(),
              new Paging(),
              clock.instant(),
              List.of(),
              decisions);
      assertEquals(boards, page.items().size());
    }
    return prepared.get();
  }

  private static Connection counting(Connection connection, AtomicInteger prepared) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                prepared.incrementAndGet();
              }
              return method.invoke(connection, arguments);
            });
  }

  private Caller caller() {
    return new Caller() {
      @Override
      public UUID memberId() {
        return lead.memberId();
      }

      @Override
      public UUID workspaceId() {
        return lead.workspaceId();
      }
    };
  }
}
