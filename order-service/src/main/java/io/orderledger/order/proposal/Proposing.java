package io.orderledger.order.proposal;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.CodeRules;
import io.orderledger.order.model.OrderContent;
import io.orderledger.order.numbering.OrderNumbers;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.party.model.Admission;
import io.orderledger.order.party.model.Buyer;
import io.orderledger.order.party.model.BuyerRules;
import io.orderledger.order.party.model.CashRules;
import io.orderledger.order.party.model.InstalmentRules;
import io.orderledger.order.party.model.PaymentChoice;
import io.orderledger.order.placement.RecipientRules;
import io.orderledger.order.pricing.Priced;
import io.orderledger.order.pricing.Quotes;
import io.orderledger.order.promotion.PricedAttempts;
import io.orderledger.order.promotion.UseReservations;
import io.orderledger.order.proposal.model.Proposal;
import io.orderledger.order.proposal.model.ProposalCommand.MakeProposal;
import io.orderledger.order.service.model.Naming;
import io.orderledger.order.service.model.OrderedService;
import io.orderledger.order.service.model.ServiceRules;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes a proposal of a form: the buyer admitted, priced, its uses of promotions held. */
@Component
@Clause({ClauseId.B_1_3, ClauseId.B_1_6, ClauseId.B_3_10, ClauseId.B_5_2})
class Proposing {

  private static final int LONGEST_NOTE = 2_000;

  private final Proposals proposals;
  private final OrderNumbers numbers;
  private final OfferArchive offers;
  private final Quotes quotes;
  private final UseReservations reservations;
  private final PricedAttempts attempts;
  private final Period validAtMost;

  Proposing(
      Proposals proposals,
      OrderNumbers numbers,
      OfferArchive offers,
      Quotes quotes,
      UseReservations reservations,
      PricedAttempts attempts,
      @Value("${orderledger.order.proposals-valid-at-most}") Period validAtMost) {
    this.proposals = proposals;
    this.numbers = numbers;
    this.offers = offers;
    this.quotes = quotes;
    this.reservations = reservations;
    this.attempts = attempts;
    this.validAtMost = validAtMost;
  }

  /** 400 or 422 at the field that is wrong. */
  CommandResult propose(
      ProposalForm form, String manager, Instant now, CommandKey key, Provenance provenance) {
    RecipientRules.check(form.delivery());
    check(form, Almaty.dateOf(now));
    OfferEdition edition =
        offers
            .inForce(form.sellerId(), Almaty.dateOf(now))
            .orElseThrow(
                () -> Problems.invalid("sellerId", "No such seller has an offer in force."));
    Buyer buyer =
        switch (BuyerRules.admit(form.buyer(), edition.terms().buyer(), Almaty.dateOf(now))) {
          case Admission.Admitted(var admitted) -> admitted;
          case Admission.Refused(var refusal) -> throw Problems.of(Problems.refused(refusal));
        };
    OrderedService service =
        switch (ServiceRules.named(
            form.service(), edition.terms().ordering(), form.contact() != null)) {
          case Naming.Named(var named) -> named;
          case Naming.Refused(var refusal) -> throw Problems.of(Problems.refused(refusal));
        };
    OrderNumber number = numbers.allocate();
    var held =
        attempts.hold(
            () -> proposal(number, form, buyer, service, edition, manager, now),
            proposal -> reservations.reserve(number, proposals.quote(proposal).uses(), provenance));
    return attempts.send(
        () -> proposals.send(number, new MakeProposal(held.priced()), key, provenance),
        result -> result instanceof CommandResult.Refused || result.replayed(),
        () -> reservations.release(number, held.promotions(), provenance));
  }

  private Proposal proposal(
      OrderNumber number,
      ProposalForm form,
      Buyer buyer,
      @Nullable OrderedService service,
      OfferEdition edition,
      String manager,
      Instant now) {
    PaymentMethod payment =
        switch (PaymentChoice.of(form.payment().method(), edition.terms(), buyer)) {
          case PaymentChoice.Chosen(var method) -> method;
          case PaymentChoice.Refused(var refusal) -> throw Problems.of(Problems.refused(refusal));
        };
    Priced priced = quotes.price(edition, form.wish(now));
    CodeRules.whyNot(priced.basis().cart().codes(), priced.quote())
        .or(
            () ->
                CashRules.whyNot(
                    payment,
                    edition.terms().payment(),
                    buyer,
                    form.delivery().method(),
                    priced.quote().total()))
        .or(
            () ->
                InstalmentRules.whyNot(payment, edition.terms().payment(), priced.quote().total()))
        .ifPresent(
            refusal -> {
              throw Problems.of(Problems.refused(refusal));
            });
    return new Proposal(
        number,
        form.customerId(),
        buyer,
        form.sellerId(),
        edition.edition(),
        OrderContent.priced(
            priced.items(),
            priced.gifts(),
            form.delivery().wanted(),
            priced.quote(),
            priced.basis(),
            priced.promise()),
        form.delivery().recipient(),
        form.contact() == null ? null : form.contact().checked("contact"),
        payment,
        form.note(),
        form.validUntil(),
        manager,
        now,
        service);
  }

  private void check(ProposalForm form, LocalDate today) {
    LocalDate latest = today.plus(validAtMost);
    if (form.validUntil().isBefore(today) || form.validUntil().isAfter(latest)) {
      throw Problems.invalid("validUntil", "A day from " + today + " to " + latest + '.');
    }
    if (form.note() != null && isBad(form.note().value())) {
      throw Problems.invalid("note", "1 to " + LONGEST_NOTE + " characters; or leave it out.");
    }
  }

  // A text's value is null when JSON says so, whatever its type says.
  private static boolean isBad(@Nullable String note) {
    return note == null || note.isBlank() || note.length() > LONGEST_NOTE;
  }
}
