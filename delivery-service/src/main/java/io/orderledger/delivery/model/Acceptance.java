package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.Rendering.Part;
import io.orderledger.delivery.model.Rendering.Standing;
import io.orderledger.delivery.model.RenderingCommand.AcceptServices;
import io.orderledger.delivery.model.RenderingCommand.AnswerObjection;
import io.orderledger.delivery.model.RenderingCommand.RaiseObjection;
import io.orderledger.delivery.model.RenderingEvent.ObjectionAnswered;
import io.orderledger.delivery.model.RenderingEvent.ObjectionRaised;
import io.orderledger.delivery.model.RenderingEvent.Outcome;
import io.orderledger.delivery.model.RenderingEvent.ServicesAccepted;
import io.orderledger.delivery.model.RenderingEvent.ServicesConceded;
import io.orderledger.delivery.model.RenderingEvent.ServicesStopped;
import io.orderledger.delivery.model.Services.Objection;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.RenderingFact;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was rendered is accepted by the client's word, or by silence from the moment on which the
 * last day for objections is over, to the moment: a watch that comes later changes nothing of it
 * (A-3.3, T6).
 */
@Clause(ClauseId.A_3_3)
final class Acceptance {

  private Acceptance() {}

  static Decision<DeliveryEvent> object(
      Preparing here, Services services, RaiseObjection objection) {
    Optional<Rendering> found = services.find(objection.renderingId());
    if (found.isEmpty()) {
      return unknownRendering();
    }
    Rendering rendering = found.get();
    if (objection.lines().isEmpty()) {
      return refuse(
          Refusal.of("no-lines", ClauseId.A_3_3, "Name the lines that you object to.").at("lines"));
    }
    List<Integer> lines = objection.lines().stream().distinct().sorted().toList();
    for (int line : lines) {
      Optional<Part> part =
          rendering.parts().stream().filter(each -> each.line() == line).findFirst();
      Optional<Refusal> refusal =
          part.isEmpty()
              ? Optional.of(
                  Refusal.of(
                      "not-rendered", ClauseId.A_3_3, "Line " + line + " was not rendered then."))
              : whyNotObjected(part.get(), objection.at());
      if (refusal.isPresent()) {
        return refuse(refusal.get().at("lines"));
      }
    }
    return accept(
        new ObjectionRaised(
            here.consignment().orderNumber(),
            services.objections().size() + 1,
            rendering.renderingId(),
            lines,
            here.consignment().customerId(),
            objection.grounds(),
            objection.at()));
  }

  private static Optional<Refusal> whyNotObjected(Part part, Instant at) {
    return switch (part.standing()) {
      case OPEN ->
          part.isOver(at)
              ? Optional.of(
                  Refusal.of(
                      "term-over",
                      ClauseId.A_3_3,
                      "Objections could be made until the end of "
                          + part.objectionsUntil()
                          + " (Asia/Almaty): the service is accepted in full."))
              : Optional.empty();
      case OBJECTED ->
          Optional.of(
              Refusal.of(
                  "objection-open",
                  ClauseId.A_3_3,
                  "Line " + part.line() + " is objected to already: the seller answers first."));
      case ACCEPTED ->
          Optional.of(
              Refusal.of(
                  "already-accepted",
                  ClauseId.A_3_3,
                  "Line " + part.line() + " was accepted in full."));
      case NOT_ACCEPTED ->
          Optional.of(
              Refusal.of(
                  "already-conceded",
                  ClauseId.A_3_3,
                  "Line " + part.line() + " is not accepted: its money goes back."));
    };
  }

  /**
   * The seller's answer.
   *
   * @param lastDay for objections to what was rendered anew
   */
  static Decision<DeliveryEvent> answer(
      Preparing here, Services services, AnswerObjection answer, LocalDate lastDay) {
    Objection objection = services.find(answer.objection()).orElse(null);
    if (objection == null) {
      return refuse("unknown-objection", "The order has no objection of this number.");
    }
    if (!objection.open()) {
      return refuse("already-answered", ClauseId.A_3_3, "The objection was answered already.");
    }
    boolean anew = answer.outcome() == Outcome.REMEDIED;
    if (anew && services.stopAsked()) {
      return Refusals.servicesStopped();
    }
    OrderNumber number = here.consignment().orderNumber();
    List<Items> items =
        services.find(objection.renderingId()).orElseThrow().items(objection.lines());
    List<DeliveryEvent> events = new ArrayList<>();
    events.add(
        new ObjectionAnswered(
            number,
            objection.number(),
            objection.renderingId(),
            items,
            answer.outcome(),
            here.consignment().customerId(),
            answer.words(),
            answer.documentNumber(),
            anew ? lastDay : null,
            answer.at()));
    Services then = services.after(events.getFirst());
    if (services.stopAsked()) {
      // What is conceded is not withheld then: nothing else need be said of it.
      if (!then.isObjectedTo()) {
        events.add(new ServicesStopped(number, then.documented(), answer.at()));
      }
    } else if (answer.outcome() == Outcome.CONCEDED) {
      events.add(new ServicesConceded(number, objection.renderingId(), items, answer.at()));
    }
    return accept(events);
  }

  static Decision<DeliveryEvent> byClient(
      Preparing here, Services services, AcceptServices acceptance) {
    List<Rendering> meant = new ArrayList<>(services.renderings());
    if (acceptance.renderingId() != null) {
      Optional<Rendering> named = services.find(acceptance.renderingId());
      if (named.isEmpty()) {
        return unknownRendering();
      }
      meant = List.of(named.get());
    }
    List<DeliveryEvent> events = new ArrayList<>(silent(here, meant, acceptance.at()));
    for (Rendering rendering : meant) {
      List<Items> items = rendering.items(part -> part.isOpen() && !part.isOver(acceptance.at()));
      if (!items.isEmpty()) {
        events.add(
            new ServicesAccepted(
                here.consignment().orderNumber(),
                rendering.renderingId(),
                items,
                RenderingFact.Acceptance.CLIENT,
                acceptance.at()));
      }
    }
    if (!events.isEmpty()) {
      return accept(events);
    }
    if (meant.isEmpty()) {
      return refuse("nothing-rendered", ClauseId.A_3_3, "Nothing of the order was rendered yet.");
    }
    return meant.stream()
            .flatMap(each -> each.parts().stream())
            .anyMatch(part -> part.standing() == Standing.OBJECTED)
        ? refuse("objection-open", ClauseId.A_3_3, "The seller answers the objection to it first.")
        : nothing();
  }

  static Decision<DeliveryEvent> bySilence(Preparing here, Services services, Instant at) {
    return accept(silent(here, services.renderings(), at));
  }

  private static List<DeliveryEvent> silent(
      Preparing here, List<Rendering> renderings, Instant at) {
    List<DeliveryEvent> events = new ArrayList<>();
    for (Rendering rendering : renderings) {
      List<Items> items = rendering.items(part -> part.isOpen() && part.isOver(at));
      if (!items.isEmpty()) {
        events.add(
            new ServicesAccepted(
                here.consignment().orderNumber(),
                rendering.renderingId(),
                items,
                RenderingFact.Acceptance.SILENCE,
                at));
      }
    }
    return events;
  }

  private static Decision<DeliveryEvent> unknownRendering() {
    return refuse("unknown-rendering", "Nothing of the order was rendered under this id.");
  }
}
