package io.orderledger.order.notice.marketing;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.Language;
import io.orderledger.order.notice.model.MarketingCommand.RequestMessage;
import io.orderledger.order.notice.model.MarketingEvent;
import io.orderledger.order.notice.model.MarketingPurpose;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Operators write to many; each person's own stream says whether they may. */
@RestController
@Tag(name = "Marketing")
@Clause(ClauseId.B_10_7)
class MessageEndpoint {

  private static final String NAME = "[a-z0-9-]{1,64}";
  private static final int MOST_READERS = 1_000;

  private final Marketing marketing;
  private final Clock clock;

  MessageEndpoint(Marketing marketing, Clock clock) {
    this.marketing = marketing;
    this.clock = clock;
  }

  /** What it says in one language. */
  record Wording(
      @NotNull(message = "A subject is needed.")
          @Size(max = 200)
          @Pattern(regexp = "\\P{Cntrl}*\\S\\P{Cntrl}*", message = "One line.")
          String subject,
      @NotNull(message = "A text is needed.") @Size(min = 1, max = 20_000) String body) {}

  /**
   * A message and its readers.
   *
   * @param wording in all of the languages
   * @param audience ids of persons
   */
  @Schema(
      example =
          """
          {"purpose": "PROMOTIONS",
           "wording": {"RU": {"subject": "Чайники", "body": "Скидка."},
                       "KK": {"subject": "Шәйнектер", "body": "Жеңілдік."},
                       "EN": {"subject": "Kettles", "body": "A discount."}},
           "audience": ["customer-1"]}\
          """)
  record MarketingMessage(
      @NotNull(message = "A purpose is needed.") MarketingPurpose purpose,
      @NotNull(message = "The wording is needed.") Map<Language, @NotNull @Valid Wording> wording,
      @NotNull(message = "The audience is needed.") @Size(min = 1, max = MOST_READERS)
          List<@NotNull @Size(min = 1, max = 255) String> audience) {}

  /**
   * Who gets it.
   *
   * @param requested it goes to them, or went before
   */
  record Outcome(List<String> requested, List<NotAllowed> refused) {}

  /** Somebody who does not get it, and why. */
  record NotAllowed(String personId, String code, String clause) {}

  @PutMapping("/marketing-messages/{name}")
  @Access(operator = true)
  @Operation(
      summary = "Sends a message to those of an audience who agreed to it",
      description =
          "Everybody else is refused, by name. Sent again under its name it goes to nobody twice.")
  Outcome send(
      @PathVariable String name,
      @Valid @RequestBody MarketingMessage message,
      Provenance provenance) {
    if (!name.matches(NAME)) {
      throw Problems.invalid("name", "Lower-case letters, digits and dashes, at most 64.");
    }
    Map<Language, MarketingEvent.Wording> wording = wording(message);
    List<String> requested = new ArrayList<>();
    List<NotAllowed> refused = new ArrayList<>();
    for (String person : message.audience().stream().distinct().toList()) {
      RequestMessage command =
          new RequestMessage(person, name, message.purpose(), wording, clock.instant());
      switch (marketing.tell(person, command, CommandKey.none(), provenance)) {
        case CommandResult.Accepted _ -> requested.add(person);
        case CommandResult.Refused(var why, _, _) ->
            refused.add(
                new NotAllowed(person, why.code(), why.clause() == null ? "" : why.clause().id()));
      }
    }
    return new Outcome(requested, refused);
  }

  private static Map<Language, MarketingEvent.Wording> wording(MarketingMessage message) {
    Map<Language, MarketingEvent.Wording> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Wording said = message.wording().get(language);
      if (said == null) {
        throw Problems.invalid(
            "wording." + language, "Readers are written to in their language: all are needed.");
      }
      all.put(language, new MarketingEvent.Wording(said.subject(), said.body()));
    }
    return all;
  }
}
