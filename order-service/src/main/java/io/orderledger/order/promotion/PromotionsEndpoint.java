package io.orderledger.order.promotion;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.pricing.model.Promotion;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.pricing.model.PromotionRules;
import io.orderledger.order.promotion.model.PromotionCommand;
import io.orderledger.order.promotion.model.PromotionCommand.EndPromotion;
import io.orderledger.order.promotion.model.PromotionCommand.PublishPromotion;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Promotions: operators publish and end them, quotes apply them. */
@RestController
@Tag(name = "Promotions")
@Clause({ClauseId.B_3_1, ClauseId.B_3_7})
class PromotionsEndpoint {

  private final Commands commands;
  private final Projections projections;
  private final PromotionShelf shelf;
  private final PublicationClaims claims;
  private final EventStore store;
  private final OfferArchive offers;
  private final Clock clock;

  PromotionsEndpoint(
      Commands commands,
      Projections projections,
      PromotionShelf shelf,
      PublicationClaims claims,
      EventStore store,
      OfferArchive offers,
      Clock clock) {
    this.commands = commands;
    this.projections = projections;
    this.shelf = shelf;
    this.claims = claims;
    this.store = store;
    this.offers = offers;
    this.clock = clock;
  }

  /** A promotion's address. */
  @Schema(name = "PromotionReceipt")
  record Receipt(@Schema(example = "spring-10") String id, long version) {}

  @Schema(name = "EndOfPromotion", example = "{\"reason\": \"sold out\"}")
  record End(@NotNull(message = "A reason is needed.") @Size(min = 1, max = 200) String reason) {}

  @PostMapping("/promotions")
  @Access(operator = true)
  @Operation(
      summary = "Publishes a promotion",
      description =
          "It holds for orders placed from now on, and is never reworded: end it and publish"
              + " another. A code is one promotion's for ever.")
  @ApiResponse(responseCode = "201", description = "Published; Location is its address")
  ResponseEntity<Receipt> publish(
      @Valid @RequestBody PromotionForm form, CommandKey.Request key, Provenance provenance) {
    if (!offers.sellers().contains(form.sellerId())) {
      throw Problems.invalid("sellerId", "No such seller: " + String.join(", ", offers.sellers()));
    }
    Promotion promotion = form.promotion();
    PromotionRules.faults(promotion).stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw Problems.invalid(fault.field(), fault.message());
            });
    claim(promotion);
    CommandResult result =
        send(
            promotion.id(),
            new PublishPromotion(form.sellerId(), promotion, clock.instant()),
            key,
            provenance);
    return CommandAnswers.created(
        result,
        URI.create("/promotions/" + promotion.id()),
        granted -> new Receipt(promotion.id().value(), granted.sequence()));
  }

  /** What is published already claims nothing more: its own stream answers. */
  private void claim(Promotion promotion) {
    if (!store.readRecent(PromotionAggregate.streamOf(promotion.id())).isEmpty()) {
      return;
    }
    switch (claims.claim(promotion)) {
      case OURS -> {
        // Nothing is in its way.
      }
      case CODE_TAKEN ->
          throw Problems.of(
              Problems.refused(
                  Refusal.of("code-taken", ClauseId.B_3_3, "The code is another promotion's.")
                      .at("code")));
      case ID_TAKEN ->
          throw Problems.of(
              Problems.refused(
                  Refusal.of(
                          "promotion-under-way",
                          ClauseId.B_3_7,
                          "A promotion of this id is being published with another code: repeat"
                              + " that request, or give this one an id of its own.")
                      .at("id")));
    }
  }

  @PostMapping("/promotions/{promotionId}/end")
  @Access(operator = true)
  @Operation(summary = "Ends a promotion for new orders, such as when the goods are sold out")
  ResponseEntity<Receipt> end(
      @Parameter(example = "spring-10") @PathVariable String promotionId,
      @Valid @RequestBody End end,
      CommandKey.Request key,
      Provenance provenance) {
    if (shelf.find(promotionId).isEmpty()) {
      throw Problems.unknown();
    }
    CommandResult result =
        send(
            new PromotionId(promotionId),
            new EndPromotion(end.reason(), clock.instant()),
            key,
            provenance);
    return CommandAnswers.ok(result, granted -> new Receipt(promotionId, granted.sequence()));
  }

  @GetMapping("/promotions")
  @Access(operator = true, auditor = true)
  @Operation(summary = "Promotions by id, with how much of their limits is taken")
  Page<PromotionView> many(
      @Nullable @RequestParam(required = false) String sellerId, PageRequest page) {
    String after = page.cursor(1).map(List::getFirst).orElse(null);
    projections.catchUp();
    return page.page(
        shelf.list(sellerId, after, page.limit() + 1),
        view -> List.of(view.promotion().id().value()));
  }

  @GetMapping("/promotions/{promotionId}")
  @Access(operator = true, auditor = true)
  @Operation(summary = "One promotion")
  PromotionView one(@Parameter(example = "spring-10") @PathVariable String promotionId) {
    projections.catchUp();
    return shelf.find(promotionId).orElseThrow(Problems::unknown);
  }

  /** The answer comes when the next quote will know of it. */
  private CommandResult send(
      PromotionId id, PromotionCommand command, CommandKey key, Provenance provenance) {
    CommandResult result =
        commands.send(new Submission(PromotionAggregate.streamOf(id), command, key, provenance));
    projections.catchUp();
    return result;
  }
}
