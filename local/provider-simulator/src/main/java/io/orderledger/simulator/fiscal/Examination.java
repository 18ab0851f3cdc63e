package io.orderledger.simulator.fiscal;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a register looks at before it makes a receipt. */
final class Examination {

  private static final Set<String> OPERATIONS = Set.of("SALE", "RETURN");
  private static final Set<String> MEANS =
      Set.of("CARD", "CASH", "TRANSFER", "INSTALMENTS", "PREPAYMENT");

  private Examination() {}

  /** The fiscal number of the receipt that is corrected; null when none is. */
  static @Nullable String pass(JsonNode asked, Predicate<String> isMade) {
    require(asked.path("sellerBin").asString("").matches("[0-9]{12}"), "seller_unknown");
    require(OPERATIONS.contains(asked.path("operation").asString("")), "operation_unknown");
    require(MEANS.contains(asked.path("means").asString("")), "means_unknown");
    long sum = 0;
    long vat = 0;
    for (JsonNode line : asked.path("lines")) {
      require(line.path("sum").asLong(0) > 0, "line_empty");
      require(!line.path("name").asString("").isBlank(), "line_unnamed");
      sum += line.path("sum").asLong();
      vat += line.path("vat").asLong(0);
    }
    require(sum > 0 && sum == asked.path("total").asLong(0), "lines_do_not_add_up");
    require(vat == asked.path("vat").asLong(0), "vat_does_not_add_up");
    require(asked.has("vatPercent") || vat == 0, "vat_without_rate");
    JsonNode corrects = asked.path("corrects").path("fiscalNumber");
    if (!corrects.isString()) {
      return null;
    }
    require(isMade.test(corrects.stringValue()), "receipt_unknown");
    return corrects.stringValue();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refusal(otherwise);
    }
  }
}
