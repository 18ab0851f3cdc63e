package io.orderledger.order.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a card must be, whether it comes as JSON or as a row of a file. */
final class CardRules {

  private static final Pattern SKU = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int MOST_CATEGORIES = 20;
  private static final int LONGEST_TEXT = 200;
  private static final long HIGHEST_PRICE = 1_000_000_000;
  private static final int HEAVIEST_GRAMS = 10_000_000;
  private static final int LONGEST_WARRANTY_MONTHS = 600;

  private final Set<String> sellers;

  CardRules(Set<String> sellers) {
    this.sellers = Set.copyOf(sellers);
  }

  /**
   * What is wrong with a card.
   *
   * @param field the draft's component
   */
  record Fault(String field, String message) {}

  List<Fault> faults(String sku, CardDraft draft) {
    List<Fault> faults = new ArrayList<>();
    if (!SKU.matcher(sku).matches()) {
      faults.add(
          new Fault("sku", "1 to 64 letters, digits, '.', '_' or '-', a letter or digit first."));
    }
    if (!sellers.contains(draft.seller())) {
      faults.add(new Fault("sellerId", "No such seller: " + String.join(", ", sellers) + "."));
    }
    if (draft.name() == null || draft.name().isBlank() || isTooLong(draft.name())) {
      faults.add(new Fault("name", "A name of 1 to " + LONGEST_TEXT + " characters."));
    }
    if (draft.price() == null
        || !draft.price().isPositive()
        || draft.price().amount() > HIGHEST_PRICE) {
      faults.add(new Fault("price", "Whole tenge, 1 to " + HIGHEST_PRICE + "."));
    }
    if (draft.weightGrams() != null
        && (draft.weightGrams() < 0 || draft.weightGrams() > HEAVIEST_GRAMS)) {
      faults.add(new Fault("weightGrams", "Grams, 0 to " + HEAVIEST_GRAMS + "."));
    }
    if (draft.noReturnGround() != null
        && (draft.noReturnGround().isBlank() || isTooLong(draft.noReturnGround()))) {
      faults.add(new Fault("noReturnGround", "A ground of 1 to " + LONGEST_TEXT + " characters."));
    }
    if (draft.categories() != null
        && (draft.categories().size() > MOST_CATEGORIES
            || !draft.categories().stream()
                .allMatch(it -> it != null && SKU.matcher(it).matches()))) {
      faults.add(
          new Fault(
              "categories",
              "At most " + MOST_CATEGORIES + " names of letters, digits, '.', '_' or '-'."));
    }
    if (draft.terms() != null
        && draft.terms().usualPrice() != null
        && !draft.terms().usualPrice().isPositive()) {
      faults.add(new Fault("terms.usualPrice", "Whole tenge, 1 or more."));
    }
    if (draft.terms() != null && isOutOfRange(draft.terms().warrantyMonths())) {
      faults.add(
          new Fault("terms.warrantyMonths", "Months, 0 to " + LONGEST_WARRANTY_MONTHS + "."));
    }
    return faults;
  }

  private static boolean isTooLong(String text) {
    return text.length() > LONGEST_TEXT;
  }

  private static boolean isOutOfRange(@Nullable Integer months) {
    return months != null && (months < 0 || months > LONGEST_WARRANTY_MONTHS);
  }
}
