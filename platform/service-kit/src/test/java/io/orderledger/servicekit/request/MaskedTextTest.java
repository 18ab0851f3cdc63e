package io.orderledger.servicekit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.personal.PersonalText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MaskedTextTest {

  private static final String NUMBER = "4242424242424242";
  private static final String MASK = "‹card number›";

  private final JsonMapper mapper = JsonMapper.builder().addModule(MaskedText.module()).build();

  /** Every kind of text that a request's body has. */
  record Form(
      String reason,
      PersonalText name,
      List<String> remarks,
      @Identifier String sku,
      @Identifier Set<String> codes,
      @Nullable String none) {}

  @Test
  @Clause(ClauseId.B_5_3)
  void texts_lose_card_numbers_and_identifiers_stay() {
    String body =
        """
        {"reason": "by N", "name": "Aigerim N", "remarks": ["first", "N"],
         "sku": "N", "codes": ["N"], "none": null}\
        """
            .replace("N", NUMBER);
    assertThat(mapper.readValue(body, Form.class))
        .isEqualTo(
            new Form(
                "by " + MASK,
                PersonalText.of("Aigerim " + MASK),
                List.of("first", MASK),
                NUMBER,
                Set.of(NUMBER),
                null));
  }
}
