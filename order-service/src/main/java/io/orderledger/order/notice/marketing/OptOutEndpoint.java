package io.orderledger.order.notice.marketing;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.Contact;
import io.orderledger.order.model.Language;
import io.orderledger.order.notice.letter.Templates;
import io.orderledger.order.notice.marketing.OptOutTokens.OptOut;
import io.orderledger.order.notice.model.MarketingCommand.WithdrawConsent;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way out of marketing that every such letter carries: one POST, from the reader's mail program
 * (RFC 8058) or from the small page that a click opens. Looking at the page changes nothing: mail
 * scanners open links.
 */
@RestController
@Tag(name = "Marketing")
@Clause(ClauseId.B_10_7)
class OptOutEndpoint {

  private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final OptOutTokens tokens;
  private final Marketing marketing;
  private final Templates templates;
  private final Clock clock;

  OptOutEndpoint(OptOutTokens tokens, Marketing marketing, Templates templates, Clock clock) {
    this.tokens = tokens;
    this.marketing = marketing;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/unsubscribe/{token}")
  @Access(anyone = true)
  @Operation(summary = "The page with the button; changes nothing")
  ResponseEntity<String> page(@PathVariable String token) {
    OptOut wish = tokens.read(token).orElseThrow(Problems::unknown);
    return page(languageOf(wish), false);
  }

  @PostMapping("/unsubscribe/{token}")
  @Access(anyone = true)
  @Operation(
      summary = "Withdraws the consent that the letter rested on",
      description = "One click, no sign-in (RFC 8058); doing it again changes nothing.")
  ResponseEntity<String> leave(@PathVariable String token, Provenance provenance) {
    OptOut wish = tokens.read(token).orElseThrow(Problems::unknown);
    Language language = languageOf(wish);
    CommandAnswers.granted(
        marketing.tell(
            wish.personId(),
            new WithdrawConsent(wish.personId(), wish.purpose(), "letter", clock.instant()),
            CommandKey.none(),
            provenance));
    return page(language, true);
  }

  private Language languageOf(OptOut wish) {
    return marketing
        .contact(wish.personId(), wish.purpose())
        .map(Contact::language)
        .orElse(Language.RU);
  }

  private ResponseEntity<String> page(Language language, boolean withdrawn) {
    return ResponseEntity.ok()
        .contentType(PAGE)
        .header("Referrer-Policy", "no-referrer")
        .body(templates.page("opt-out", language, Map.of("withdrawn", withdrawn)));
  }
}
