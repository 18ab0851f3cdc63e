package io.orderledger.payment.bank;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.payment.Payments;
import io.orderledger.payment.bank.Matching.Candidate;
import io.orderledger.payment.bank.Matching.Match;
import io.orderledger.payment.bank.statement.StatementEntry;
import io.orderledger.payment.model.Invoice;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.PaymentCommand.RecordMoneyReceived;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out whose money credits are, writes that down, and then tells the payment. Whatever stops
 * it in between is made up for by doing it again: what was written stays, and a payment records a
 * receipt once.
 */
@Component
@Clause(ClauseId.B_5_5)
class Settlement {

  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
  private static final int AT_ONCE = 200;
  private static final int MOST_CANDIDATES = 500;
  private static final Duration FRESH_LIST = Duration.ofSeconds(2);

  private final BankCredits credits;
  private final Payments payments;
  private final Projections projections;
  private final JdbcClient jdbc;

  Settlement(BankCredits credits, Payments payments, Projections projections, JdbcClient jdbc) {
    this.credits = credits;
    this.payments = payments;
    this.projections = projections;
    this.jdbc = jdbc;
  }

  /** Goes through all that is left to do; one credit that cannot be settled keeps no other back. */
  void settle() {
    awaitList();
    through(after -> credits.in(List.of(CreditState.RECEIVED), after, AT_ONCE), this::match);
    through(after -> credits.toTell(after, AT_ONCE), this::tell);
  }

  private void through(LongFunction<List<BankCredit>> from, Consumer<BankCredit> step) {
    List<BankCredit> part = from.apply(0);
    while (!part.isEmpty()) {
      for (BankCredit credit : part) {
        try {
          step.accept(credit);
        } catch (RuntimeException e) {
          LOG.warn("Credit {} could not be settled; it is tried again.", credit.id(), e);
        }
      }
      part = from.apply(part.getLast().id());
    }
  }

  private void match(BankCredit credit) {
    StatementEntry entry = credit.entry();
    List<Candidate> named = new ArrayList<>();
    for (OrderNumber order : Matching.numbersIn(entry.details().purpose())) {
      candidate(order).ifPresent(named::add);
    }
    List<Candidate> open =
        named.isEmpty() && entry.details().taxId() != null
            ? waitingFor(entry.tenge().orElseThrow())
            : List.of();
    switch (Matching.of(entry, named, open)) {
      case Match.Found(var order, var by) -> credits.matched(credit.id(), order, by);
      case Match.ForAPerson(var trouble) -> credits.forAPerson(credit.id(), trouble);
    }
  }

  /** The invoices of which just that much is outstanding. */
  private List<Candidate> waitingFor(Tenge sum) {
    return jdbc
        .sql(
            """
            select p.order_number from projection_payment_list.payment p
              join projection_bank.invoice i on i.order_number = p.order_number
             where not p.cancelled and p.owed - p.captured = ? order by p.order_number limit ?
            """)
        .params(sum.amount(), MOST_CANDIDATES)
        .query(String.class)
        .list()
        .stream()
        .map(OrderNumber::new)
        .filter(
            order ->
                payments
                    .find(order)
                    .map(Payment.Opened::outstanding)
                    .filter(sum::equals)
                    .isPresent())
        .flatMap(order -> candidate(order).stream())
        .toList();
  }

  private Optional<Candidate> candidate(OrderNumber order) {
    return payments
        .find(order)
        .map(payment -> candidate(order, payment.account().billing().invoice()));
  }

  private static Candidate candidate(OrderNumber order, @Nullable Invoice invoice) {
    if (invoice == null) {
      return new Candidate(order, null, null);
    }
    Invoice.Beneficiary beneficiary = invoice.beneficiary();
    Invoice.Payer payer = invoice.payer();
    return new Candidate(
        order,
        beneficiary == null ? null : beneficiary.iik(),
        payer == null ? null : payer.taxId().value());
  }

  private void tell(BankCredit credit) {
    OrderNumber order = credit.order();
    if (order == null) {
      throw new IllegalStateException("Whose money credit " + credit.id() + " is was not decided.");
    }
    var command =
        new RecordMoneyReceived(
            PaymentMeans.BANK_TRANSFER,
            credit.receiptId(),
            credit.entry().tenge().orElseThrow(),
            Almaty.startOf(credit.entry().bookedOn()));
    // Without a key: a receipt told twice is recorded once, by the model.
    CommandResult result =
        payments.tell(order, command, CommandKey.none(), provenance(order, credit));
    if (result instanceof CommandResult.Refused refused) {
      throw new IllegalStateException("A fact was refused: " + refused.refusal());
    }
    credits.told(credit.id());
  }

  private Provenance provenance(OrderNumber order, BankCredit credit) {
    String correlation =
        payments.events(order).getFirst().metadata().getOrDefault("correlationId", order.value());
    return new Provenance("bank-statements", correlation, credit.receiptId(), null);
  }

  private void awaitList() {
    try {
      projections.awaitHead(FRESH_LIST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
