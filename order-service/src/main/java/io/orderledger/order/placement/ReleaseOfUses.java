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
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Releases what nobody uses: of orders that were cancelled, of numbers under which no order was
 * placed in time unless one is proposed, and of orders whose edits need less. It looks at what is due and does it;
 * everything is harmless to do twice, so every instance does, and a process that dies leaves it to
 * the next look.
 */
@Component
@Clause(ClauseId.B_3_3)
class ReleaseOfUses {

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseOfUses.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int AT_ONCE = 200;
  private static final String WHO = "promotion-uses";

  private final JdbcClient jdbc;
  private final Orders orders;
  private final EditQuotes quotes;
  private final Proposals proposals;
  private final UseReservations reservations;
  private final Clock clock;
  private volatile boolean running;
  private @Nullable Thread thread;

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

  void start() {
    running = true;
    thread = Thread.ofVirtual().name(WHO).start(this::keepLooking);
  }

  void stop() {
    running = false;
    Thread looking = thread;
    if (looking != null) {
      looking.interrupt();
      try {
        looking.join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void keepLooking() {
    while (running) {
      try {
        Thread.sleep(EVERY);
        releaseWhatIsDue();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (running) {
          LOG.warn("Uses of promotions could not be released; they are tried again.", e);
        }
      }
    }
  }

  void releaseWhatIsDue() {
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
