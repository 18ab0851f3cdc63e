package io.orderledger.payment.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.payment.card.model.Consent;
import io.orderledger.payment.provider.Digest;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The texts in force that customers consent to, and the consents given to them. */
@Component
@Clause({ClauseId.B_5_3, ClauseId.B_5_15})
public class Wordings {

  /** Of a card that is saved. */
  public static final String SAVED_CARD = "saved-card";

  /** Of recurring charges; it states {@code period}, {@code maximum} and {@code firstOn}. */
  public static final String RECURRING = "recurring";

  /** Of charges on the days of a schedule; it states {@code every} and {@code unit} besides. */
  public static final String SCHEDULED = "scheduled";

  /** Of such charges, each told of ahead; it states {@code noticeDays} besides. */
  public static final String SCHEDULED_AND_TOLD = "scheduled-and-told";

  private static final List<String> IN_FORCE =
      List.of(
          "saved-card-2026-11",
          "recurring-2026-11",
          "scheduled-2026-11",
          "scheduled-and-told-2026-11");

  private final List<Wording> wordings;
  private final Clock clock;

  Wordings(JsonMapper json, Clock clock) {
    this.wordings = IN_FORCE.stream().map(file -> read(json, file)).toList();
    this.clock = clock;
  }

  public List<Wording> inForce() {
    return wordings;
  }

  /**
   * The consent that a customer gives now. Answers 422 when it is to another version than the one
   * in force.
   *
   * @param values what the text states in its blanks, by their names
   */
  public Consent given(String name, GivenConsent given, Map<String, String> values) {
    Wording wording =
        wordings.stream()
            .filter(one -> one.wording().equals(name) && one.version().equals(given.version()))
            .findFirst()
            .orElseThrow(
                () -> Problems.invalid("version", "Show the text in force, and send its version."));
    String text =
        wording
            .stating(given.language(), values)
            .orElseThrow(() -> Problems.invalid("language", "The text is there in ru, kk and en."));
    return new Consent(
        name,
        given.version(),
        given.language(),
        Digest.sha256(text.getBytes(UTF_8)),
        given.channel(),
        clock.instant());
  }

  private static Wording read(JsonMapper json, String file) {
    try (InputStream text = new ClassPathResource("consents/" + file + ".json").getInputStream()) {
      return json.readValue(text, Wording.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
