package io.orderledger.payment.card;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.card.model.CardCommand.Revoke;
import io.orderledger.payment.card.model.CardId;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.servicekit.request.Place;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers look at the cards they saved and take their consent back; staff look. */
@RestController
@Clause(ClauseId.B_5_3)
class SavedCardEndpoint {

  private final SavedCards cards;
  private final Wordings wordings;
  private final EventStore store;
  private final JdbcClient jdbc;
  private final Clock clock;

  SavedCardEndpoint(
      SavedCards cards, Wordings wordings, EventStore store, JdbcClient jdbc, Clock clock) {
    this.cards = cards;
    this.wordings = wordings;
    this.store = store;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Operation(
      summary = "The texts that customers consent to, with the versions in force",
      description = "Shown as they are; the version shown is sent with the consent.")
  @GetMapping("/consents")
  @Access(customer = Access.Customer.ANY, operator = true, auditor = true)
  List<Wording> consents() {
    return wordings.inForce();
  }

  @Operation(
      summary = "Cards that were saved, oldest first; a customer sees their own",
      description = "No token and no number is told to anybody.")
  @GetMapping("/saved-cards")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  Page<SavedCardView> savedCards(
      @Parameter(example = "customer-1") @RequestParam(required = false)
          @Nullable String customerId,
      PageRequest page,
      Caller caller) {
    Place after = page.place();
    LocalDate today = today();
    List<SavedCardView> views =
        jdbc
            .sql(
                """
                select card_id from projection_saved_cards.saved_card
                 where (:customer::text is null or customer_id = :customer)
                   and (:at::timestamptz is null or (saved_at, card_id) > (:at::timestamptz, :id))
                 order by saved_at, card_id limit :limit
                """)
            .param("customer", caller.onlyOwn().orElse(customerId))
            .param("at", after.moment())
            .param("id", after.id())
            .param("limit", page.limit() + 1)
            .query(String.class)
            .list()
            .stream()
            .flatMap(id -> cards.find(new CardId(id)).stream())
            .flatMap(card -> SavedCardView.of(card, today).stream())
            .toList();
    return page.page(views, view -> List.of(view.savedAt().toString(), view.cardId()));
  }

  @Operation(summary = "A saved card as it stands now, with the consent to keep it")
  @GetMapping("/saved-cards/{cardId}")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  ResponseEntity<SavedCardView> savedCard(
      @Parameter(example = "0b2f6a1e-6c1a-3d0a-9a55-1f0c5f3f7c11") @PathVariable String cardId,
      Caller caller,
      Since since) {
    CardId id = CardId.parse(cardId).orElseThrow(Problems::unknown);
    return since.answer(
        store,
        CardAggregate.stream(id),
        events ->
            SavedCards.read(events)
                .filter(card -> caller.mayReach(card.terms().customerId()))
                .flatMap(card -> SavedCardView.of(card, today())));
  }

  @Operation(
      summary = "Takes the consent to keep a card back",
      description =
          "At once: nothing is charged to it from here on, and the provider deletes it. A payment"
              + " that it was let make before goes on.")
  @DeleteMapping("/saved-cards/{cardId}")
  @Access(customer = Access.Customer.OWN)
  ResponseEntity<Void> revoke(
      @Parameter(example = "0b2f6a1e-6c1a-3d0a-9a55-1f0c5f3f7c11") @PathVariable String cardId,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    CardId id = CardId.parse(cardId).orElseThrow(Problems::unknown);
    caller.mustOwn(cards.find(id).orElseThrow(Problems::unknown).terms().customerId());
    return CommandAnswers.done(
        cards.tell(id, new Revoke(caller.subject(), clock.instant()), key, provenance));
  }

  private LocalDate today() {
    return Almaty.dateOf(clock.instant());
  }
}
