package io.tenward.board.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Paging;
import io.tenward.base.sql.Database;
import io.tenward.board.BoardList;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.publish.DecisionReader;
import io.tenward.results.Commented;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoardListTest {
  @Inject AgroalDataSource dataSource;
  @Inject DecisionReader decisions;

  private final SignedIn lead = SignedIn.lead();

  @Test
  void moreBoardsTakeNoMoreStatements() {
    var survey = Commented.by(lead.memberId(), OwnBoard.FEW);
    OwnBoard.waiting(lead, survey);
    var one = statements(1);

    OwnBoard.waiting(lead, survey);
    OwnBoard.waiting(lead, survey);
    assertEquals(one, statements(3));
  }

  private int statements(int boards) {
    var counting = new Counting(dataSource);
    var page = BoardList.list(counting, caller(), null, new Paging(), List.of(), decisions);
    assertEquals(boards, page.items().size());
    return counting.statements;
  }

  private static final class Counting extends Database {
    private int statements;

    Counting(AgroalDataSource dataSource) {
      super(dataSource);
    }

    @Override
    public <T> T work(Work<T> work) {
      statements++;
      return super.work(work);
    }
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

      @Override
      public LocalDate today() {
        return LocalDate.EPOCH;
      }

      @Override
      public Optional<Token> token() {
        return Optional.empty();
      }
    };
  }
}
