package io.orderledger.payment.reconciliation;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.payment.reconciliation.model.SettlementAccount;
import io.orderledger.payment.reconciliation.model.SettlementCommand;
import io.orderledger.payment.reconciliation.model.SettlementCommand.RecordFees;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the sellers' accounts at providers what was kept and paid out; told twice, it is once. */
@Component
@Clause(ClauseId.B_5_19)
class SettlementBooks {

  private final Commands commands;
  private final JdbcClient jdbc;

  SettlementBooks(Commands commands, JdbcClient jdbc) {
    this.commands = commands;
    this.jdbc = jdbc;
  }

  /** All that the provider kept on a day, as its lines add up by now. */
  void tellFees(SettlementAccount account, LocalDate day, String actor) {
    long kept =
        jdbc.sql(
                """
                select coalesce(sum(kept), 0) from settlement_line
                 where provider = ? and account = ? and day = ?
                """)
            .params(account.provider(), account.account(), day)
            .query(Long.class)
            .single();
    tell(new RecordFees(account, day, kept), account + "/" + day, actor);
  }

  /**
   * A fact.
   *
   * @param cause the day or the payout that it is about
   */
  void tell(SettlementCommand fact, String cause, String actor) {
    // Without a key: a fact told twice is recorded once, by the model.
    CommandResult result =
        commands.send(
            new Submission(
                SettlementAggregate.stream(fact.account()),
                fact,
                CommandKey.none(),
                new Provenance(actor, fact.account().toString(), cause, null)));
    if (result instanceof CommandResult.Refused refused) {
      throw new IllegalStateException("A fact was refused: " + refused.refusal());
    }
  }
}
