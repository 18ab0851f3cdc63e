package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.InParts;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Shipment;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.delivery.model.RenderingCommand.AcceptServices;
import io.orderledger.delivery.model.RenderingCommand.AnswerObjection;
import io.orderledger.delivery.model.RenderingCommand.CheckAcceptance;
import io.orderledger.delivery.model.RenderingCommand.RaiseObjection;
import io.orderledger.delivery.model.RenderingCommand.RenderServices;
import io.orderledger.delivery.model.RenderingEvent.ServicesRendered;
import io.orderledger.delivery.model.Services.Terms;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Services are rendered once they are paid for in full; then the client accepts or objects. */
@Clause({ClauseId.A_3_3, ClauseId.A_4_2_3, ClauseId.A_4_2_4})
final class Renderings {

  private Renderings() {}

  static Decision<DeliveryEvent> decide(
      DeliveryState state,
      Suspension suspension,
      Services services,
      RenderingCommand command,
      WorkingCalendar calendar) {
    return switch (state) {
      case Unknown _ -> Refusals.unknownDelivery();
      // The watch looks at lists that may be behind: what ended meanwhile is no fault.
      case Held _, Shipment _, InParts _ when command instanceof CheckAcceptance -> nothing();
      case Held _ when services.isExpected() -> Refusals.servicesStopped();
      case Held _, Shipment _, InParts _ -> notServices();
      case Preparing here -> {
        Terms terms = services.terms();
        yield terms == null
            ? notServices()
            : of(here, suspension, services, terms, command, calendar);
      }
    };
  }

  private static Decision<DeliveryEvent> of(
      Preparing here,
      Suspension suspension,
      Services services,
      Terms terms,
      RenderingCommand command,
      WorkingCalendar calendar) {
    return switch (command) {
      case RenderServices render ->
          whyNot(here, suspension, services, terms, render)
              .orElseGet(() -> rendered(here, services, terms, render, calendar));
      case RaiseObjection objection -> Acceptance.object(here, services, objection);
      case AnswerObjection answer ->
          Acceptance.answer(here, services, answer, lastDay(answer.at(), terms, calendar));
      case AcceptServices accept -> Acceptance.byClient(here, services, accept);
      case CheckAcceptance check -> Acceptance.bySilence(here, services, check.at());
    };
  }

  private static Decision<DeliveryEvent> notServices() {
    return refuse(
        "not-services",
        ClauseId.A_3_3,
        "The order is not one of services that are rendered and accepted: its goods are handed"
            + " over.");
  }

  /** The day on which the client is told is day 0 (T6). */
  private static LocalDate lastDay(Instant told, Terms terms, WorkingCalendar calendar) {
    return calendar.workingDaysAfter(Almaty.dateOf(told), terms.objectionBusinessDays());
  }

  private static Optional<Decision<DeliveryEvent>> whyNot(
      Preparing here,
      Suspension suspension,
      Services services,
      Terms terms,
      RenderServices render) {
    if (services.stopAsked()) {
      return Optional.of(Refusals.servicesStopped());
    }
    if (suspension.suspends()) {
      return Optional.of(suspension.suspended());
    }
    if (here.awaitsEdit()) {
      return Optional.of(Refusals.notReleased(here));
    }
    if (!here.confirmed()) {
      return Optional.of(
          refuse(
              "not-released",
              ClauseId.A_4_2_4,
              "The order is not confirmed yet: confirm it before anything is rendered."));
    }
    if (!here.paid() || !services.covers(here.consignment())) {
      return Optional.of(
          refuse(
              "not-paid-in-full",
              ClauseId.A_4_2_4,
              "A service that is not paid in full is not rendered: "
                  + services.taken()
                  + " of "
                  + here.consignment().paid()
                  + " was taken."));
    }
    if (render.renderedAt().isAfter(render.at()) || render.renderedAt().isBefore(terms.since())) {
      return Optional.of(
          refuse(
              Refusal.of(
                      "not-then",
                      ClauseId.A_3_3,
                      "A service is recorded once it was rendered, and not before it was ordered.")
                  .at("renderedAt")));
    }
    return Optional.empty();
  }

  private static Decision<DeliveryEvent> rendered(
      Preparing here,
      Services services,
      Terms terms,
      RenderServices render,
      WorkingCalendar calendar) {
    if (services.find(render.renderingId()).isPresent()) {
      return refuse(
          "rendered-meanwhile", "Another rendering was recorded first: look at what is left.");
    }
    List<Items> left = services.toRender();
    if (left.isEmpty()) {
      return refuse("all-rendered", ClauseId.A_3_3, "All of the order was rendered.");
    }
    List<Items> items = render.items() == null ? left : render.items();
    return RenderedItems.whyNot(left, items)
        .<Decision<DeliveryEvent>>map(Decision::refuse)
        .orElseGet(
            () ->
                accept(
                    new ServicesRendered(
                        here.consignment().orderNumber(),
                        render.renderingId(),
                        items,
                        render.renderedAt(),
                        render.thirdParty() != null,
                        here.consignment().customerId(),
                        render.thirdParty(),
                        render.documentNumber(),
                        lastDay(render.at(), terms, calendar),
                        render.at())));
  }
}
