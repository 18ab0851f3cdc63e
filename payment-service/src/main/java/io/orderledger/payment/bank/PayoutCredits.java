package io.orderledger.payment.bank;

import io.orderledger.payment.bank.statement.StatementEntry.Trouble;
import io.orderledger.payment.reconciliation.model.Credit;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Credits that may be what providers paid out. */
@Component
@Clause(ClauseId.B_5_19)
public class PayoutCredits {

  private static final int MOST = 5_000;

  private final BankCredits credits;
  private final JdbcClient jdbc;

  PayoutCredits(BankCredits credits, JdbcClient jdbc) {
    this.credits = credits;
    this.jdbc = jdbc;
  }

  /** In tenge, and nobody's yet. */
  public List<Credit> open() {
    return credits.in(List.of(CreditState.UNMATCHED), 0, MOST).stream()
        .filter(credit -> credit.entry().currency().equals(Tenge.CURRENCY))
        .filter(credit -> mayBeAPayout(credit.entry().trouble()))
        .map(
            credit ->
                new Credit(
                    credit.id(),
                    credit.entry().bookedOn(),
                    credit.entry().hundredths(),
                    credit.entry().details().purpose()))
        .toList();
  }

  /** Payouts have parts of a tenge; whatever else speaks against a credit, a person looks at. */
  private static boolean mayBeAPayout(@Nullable Trouble trouble) {
    return trouble == null || trouble == Trouble.NOT_IN_WHOLE_TENGE;
  }

  /**
   * It is that payout, for good.
   *
   * @param payout named with its provider and account
   * @return false when a person decided about it meanwhile
   */
  public boolean take(long id, String payout) {
    return jdbc.sql(
                """
            update bank_credit set state = 'PAYOUT', payout = ?, trouble = null
             where id = ? and state = 'UNMATCHED'
            """)
            .params(payout, id)
            .update()
        == 1;
  }
}
