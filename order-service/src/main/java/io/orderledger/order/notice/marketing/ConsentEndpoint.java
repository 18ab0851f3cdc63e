package io.orderledger.order.notice.marketing;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.contact.ContactForm;
import io.orderledger.order.notice.model.MarketingCommand.GiveConsent;
import io.orderledger.order.notice.model.MarketingCommand.WithdrawConsent;
import io.orderledger.order.notice.model.MarketingEvent;
import io.orderledger.order.notice.model.MarketingEvent.ConsentGiven;
import io.orderledger.order.notice.model.MarketingEvent.ConsentWithdrawn;
import io.orderledger.order.notice.model.MarketingEvent.MessageRequested;
import io.orderledger.order.notice.model.MarketingPurpose;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A customer's own consents to marketing, apart from all that an order needs. */
@RestController
@Tag(name = "Marketing")
@Clause({ClauseId.B_10_1, ClauseId.B_10_7})
class ConsentEndpoint {

  private final Marketing marketing;
  private final Clock clock;

  ConsentEndpoint(Marketing marketing, Clock clock) {
    this.marketing = marketing;
    this.clock = clock;
  }

  /**
   * A consent.
   *
   * @param source the page or form where it was given
   */
  @Schema(
      example =
          """
          {"purpose": "PROMOTIONS", "source": "account-page",
           "contact": {"email": "buyer@example.org", "language": "RU"}}\
          """)
  record Consent(
      @NotNull(message = "A purpose is needed.") MarketingPurpose purpose,
      @NotNull(message = "The page or form is needed.") @Pattern(regexp = "[a-z0-9-]{1,64}")
          String source,
      @NotNull(message = "A contact is needed.") ContactForm contact) {}

  /** What was said, in order; the last word on a purpose holds. */
  record Said(MarketingPurpose purpose, boolean agrees, String source, Instant at) {}

  record Consents(List<Said> items) {

    static Consents of(List<MarketingEvent> events) {
      return new Consents(events.stream().flatMap(Consents::said).toList());
    }

    private static Stream<Said> said(MarketingEvent event) {
      return switch (event) {
        case ConsentGiven it -> Stream.of(new Said(it.purpose(), true, it.source(), it.at()));
        case ConsentWithdrawn it -> Stream.of(new Said(it.purpose(), false, it.source(), it.at()));
        case MessageRequested _ -> Stream.empty();
      };
    }
  }

  @GetMapping("/marketing-consents")
  @Access(customer = Access.Customer.OWN)
  @Operation(summary = "What the caller said of marketing, and when")
  Consents own(Caller caller) {
    return Consents.of(marketing.of(caller.subject()));
  }

  @PostMapping("/marketing-consents")
  @Access(customer = Access.Customer.OWN)
  @Operation(summary = "Agrees to marketing for one purpose")
  ResponseEntity<Consents> agree(
      @Valid @RequestBody Consent consent,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    GiveConsent command =
        new GiveConsent(
            caller.subject(),
            consent.purpose(),
            consent.source(),
            consent.contact().checked("contact"),
            clock.instant());
    return answer(marketing.tell(caller.subject(), command, key, provenance));
  }

  @PostMapping("/marketing-consents/{purpose}/withdrawal")
  @Access(customer = Access.Customer.OWN)
  @Operation(summary = "Withdraws the consent for one purpose")
  ResponseEntity<Consents> withdraw(
      @PathVariable MarketingPurpose purpose,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    WithdrawConsent command =
        new WithdrawConsent(caller.subject(), purpose, "account", clock.instant());
    return answer(marketing.tell(caller.subject(), command, key, provenance));
  }

  private ResponseEntity<Consents> answer(CommandResult result) {
    return CommandAnswers.ok(result, granted -> Consents.of(marketing.after(granted)));
  }
}
