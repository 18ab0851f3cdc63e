package io.orderledger.order.placement;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand.ForfeitPlacement;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderState;
import io.orderledger.order.pricing.EditQuotes;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.promotion.UseReservations;
import io.orderledger.order.proposal.Proposals;
import io.orderledger.order.proposal.model.Proposal;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Releases what nobody uses: of orders that were cancelled, of numbers under which no order was
 * placed in time nor is still proposed, and of orders whose edits need less. It looks every so
 * often at what is due and does it; a process that dies leaves it to the next look.
 */
@Component
@Clause(ClauseId.B_3_3)
class ReleaseOfUses {

  private static final int AT_ONCE = 200;
  private static final String WHO = "promotion-uses";

  private final JdbcClient jdbc;
  private final Orders orders;
  private final EditQuotes quotes;
  private final Proposals proposals;
  private final UseReservations reservations;
  private final Clock clock;

  ReleaseOfUses(
      JdbcClient jdbc,
      Orders orders,
      EditQuotes quotes,
      Proposals proposals,
      UseReservations reservations,
      Clock clock) {
    this.jdbc = jdbc;
    this.quotes = quotes;
    this.orders = orders;
    this.proposals = proposals;
    this.reservations = reservations;
    this.clock = clock;
  }

  private record Due(OrderNumber order, PromotionId promotion, boolean cancelled) {}

  RecurringTask every(Duration pause) {
    return new RecurringTask(WHO, pause, this::releaseWhatIsDue);
  }

  private void releaseWhatIsDue() {
    for (Due due : due()) {
      Provenance provenance = new Provenance("order-service", WHO, due.order().value(), null);
      if (due.cancelled()) {
        release(due, provenance);
      } else {
        orders
            .find(due.order())
            .ifPresentOrElse(
                order -> settle(order, due, provenance),
                () ->
                    proposals
                        .open(due.order(), clock.instant())
                        .ifPresentOrElse(
                            proposal -> keep(proposal, due, provenance),
                            () -> forfeit(due, provenance)));
      }
    }
  }

  private void release(Due due, Provenance provenance) {
    reservations.release(due.order(), List.of(due.promotion()), provenance);
  }

  /** An order holds what it uses; while an edit of it is not decided, that is not known yet. */
  @Clause(ClauseId.B_4_3)
  private void settle(OrderHistory order, Due due, Provenance provenance) {
    switch (order.state()) {
      case OrderState.EditPending _ -> {}
      case OrderState.Cancelled _ -> release(due, provenance);
      case OrderState.Open _,
          OrderState.CancellationPending _,
          OrderState.ShortageOpen _,
          OrderState.Completed _ ->
          reservations.settle(
              due.order(), List.of(due.promotion()), quotes.ownUses(order), provenance);
    }
  }

  /** What was proposed can be confirmed at its price for as long as it was said. */
  @Clause(ClauseId.B_1_6)
  private void keep(Proposal proposal, Due due, Provenance provenance) {
    reservations.keep(
        due.order(),
        due.promotion(),
        proposals.quote(proposal).uses(),
        Almaty.startOf(proposal.validUntil().plusDays(1)),
        provenance);
  }

  private void forfeit(Due due, Provenance provenance) {
    if (isForfeited(due.order(), provenance)) {
      release(due, provenance);
    }
  }

  /** Asks the number's own stream, so that no placement can come after. */
  private boolean isForfeited(OrderNumber number, Provenance provenance) {
    CommandResult result =
        orders.send(
            number, new ForfeitPlacement(number, clock.instant()), CommandKey.none(), provenance);
    return result instanceof CommandResult.Accepted;
  }

  private List<Due> due() {
    return jdbc.sql(
            """
            select order_number, promotion_id, cancelled from projection_promotions.held_use
             where due_at <= ? order by due_at limit ?\
            """)
        .params(clock.instant().atOffset(ZoneOffset.UTC), AT_ONCE)
        .query(
            (row, _) ->
                new Due(
                    new OrderNumber(row.getString("order_number")),
                    new PromotionId(row.getString("promotion_id")),
                    row.getBoolean("cancelled")))
        .list();
  }
}
