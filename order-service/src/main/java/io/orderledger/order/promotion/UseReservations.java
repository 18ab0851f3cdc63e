package io.orderledger.order.promotion;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.pricing.model.Uses;
import io.orderledger.order.promotion.model.PromotionCommand;
import io.orderledger.order.promotion.model.PromotionCommand.AdjustUse;
import io.orderledger.order.promotion.model.PromotionCommand.ReleaseUse;
import io.orderledger.order.promotion.model.PromotionCommand.ReserveUse;
import io.orderledger.order.promotion.model.ReservedUse;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes an order's uses of promotions before it is placed. Each promotion's stream decides for
 * itself; what was taken for an order that is then not placed is released, at once or, when the
 * process died in between, by whoever looks after held uses.
 */
@Component
@Clause({ClauseId.B_3_3, ClauseId.B_3_8})
public class UseReservations {

  /** Much longer than any request: a placement that takes longer is refused by its number. */
  static final Duration HELD_FOR = Duration.ofMinutes(15);

  private final Commands commands;
  private final Clock clock;

  public UseReservations(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /** What became of an attempt to reserve. */
  public sealed interface Outcome {
    /** All are held for the order. */
    record Held(List<PromotionId> promotions) implements Outcome {
      public Held {
        promotions = List.copyOf(promotions);
      }
    }

    /** One could not be had; nothing is held. */
    record Gone(PromotionId promotion, Refusal why) implements Outcome {}
  }

  /** Takes all uses for an order, or none. */
  public Outcome reserve(OrderNumber order, List<Uses.Use> uses, Provenance provenance) {
    List<PromotionId> held = new ArrayList<>();
    for (Map.Entry<PromotionId, List<ReservedUse>> entry : byPromotion(uses).entrySet()) {
      Instant now = clock.instant();
      CommandResult result =
          send(
              entry.getKey(),
              new ReserveUse(order, entry.getValue(), now.plus(HELD_FOR), now),
              provenance);
      if (result instanceof CommandResult.Refused(var why, _, _)) {
        release(order, held, provenance);
        return new Outcome.Gone(entry.getKey(), why);
      }
      held.add(entry.getKey());
    }
    return new Outcome.Held(held);
  }

  /**
   * Takes what a placed order will hold after an edit besides what it holds now, until it is known
   * whether the edit is made; all of it, or nothing.
   */
  public Outcome reserveForEdit(
      OrderNumber order, List<Uses.Use> now, List<Uses.Use> then, Provenance provenance) {
    Map<PromotionId, List<ReservedUse>> held = byPromotion(now);
    Map<PromotionId, List<ReservedUse>> most = byPromotion(most(now, then));
    most.entrySet()
        .removeIf(entry -> entry.getValue().equals(held.getOrDefault(entry.getKey(), List.of())));
    Instant at = clock.instant();
    for (Map.Entry<PromotionId, List<ReservedUse>> entry : most.entrySet()) {
      CommandResult result =
          send(
              entry.getKey(),
              new AdjustUse(order, entry.getValue(), at.plus(HELD_FOR), at),
              provenance);
      if (result instanceof CommandResult.Refused(var why, _, _)) {
        settle(order, most.keySet(), now, provenance);
        return new Outcome.Gone(entry.getKey(), why);
      }
    }
    return new Outcome.Held(List.copyOf(most.keySet()));
  }

  /** Makes what an order holds of the promotions just what it uses. */
  public void settle(
      OrderNumber order,
      Collection<PromotionId> promotions,
      List<Uses.Use> uses,
      Provenance provenance) {
    promotions.forEach(promotion -> adjust(order, promotion, uses, null, provenance));
  }

  /** Holds what a proposed order uses of a promotion until a moment. */
  public void keep(
      OrderNumber order,
      PromotionId promotion,
      List<Uses.Use> uses,
      Instant until,
      Provenance provenance) {
    adjust(order, promotion, uses, until, provenance);
  }

  private void adjust(
      OrderNumber order,
      PromotionId promotion,
      List<Uses.Use> uses,
      @Nullable Instant until,
      Provenance provenance) {
    send(
        promotion,
        new AdjustUse(
            order, byPromotion(uses).getOrDefault(promotion, List.of()), until, clock.instant()),
        provenance);
  }

  private static Map<PromotionId, List<ReservedUse>> byPromotion(List<Uses.Use> uses) {
    return uses.stream()
        .collect(
            Collectors.groupingBy(
                use -> use.counter().promotion(),
                TreeMap::new,
                Collectors.mapping(ReservedUse::of, Collectors.toList())));
  }

  /** Of each counter the larger of the two. */
  private static List<Uses.Use> most(List<Uses.Use> now, List<Uses.Use> then) {
    Map<Uses.Counter, Long> amounts = new LinkedHashMap<>();
    now.forEach(use -> amounts.put(use.counter(), use.amount()));
    then.forEach(use -> amounts.merge(use.counter(), use.amount(), Math::max));
    return amounts.entrySet().stream()
        .map(entry -> new Uses.Use(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Gives back what an order holds of the promotions; nothing where it holds nothing. */
  public void release(
      OrderNumber order, Collection<PromotionId> promotions, Provenance provenance) {
    for (PromotionId promotion : promotions) {
      send(promotion, new ReleaseUse(order, clock.instant()), provenance);
    }
  }

  private CommandResult send(
      PromotionId promotion, PromotionCommand command, Provenance provenance) {
    return commands.send(
        new Submission(
            PromotionAggregate.streamOf(promotion), command, CommandKey.none(), provenance));
  }
}
