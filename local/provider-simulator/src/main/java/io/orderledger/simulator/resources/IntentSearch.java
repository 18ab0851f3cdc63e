package io.orderledger.simulator.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Stripe's search language that finds intents: {@code metadata['order']:'A1' AND
 * status:'succeeded'}.
 */
public final class IntentSearch {
  private static final Pattern CLAUSE =
      Pattern.compile("(?:metadata\\[['\"]([^'\"]+)['\"]]|(status))\\s*:\\s*['\"]([^'\"]*)['\"]");

  private final List<Predicate<PaymentIntent>> clauses;

  private IntentSearch(List<Predicate<PaymentIntent>> clauses) {
    this.clauses = clauses;
  }

  /** Reads a query; clauses other than metadata and status are refused. */
  public static IntentSearch parse(String query) {
    List<Predicate<PaymentIntent>> clauses = new ArrayList<>();
    for (String part : query.split("(?i)\\s+AND\\s+", -1)) {
      Matcher clause = CLAUSE.matcher(part.strip());
      if (!clause.matches()) {
        throw StripeFailure.invalid(
            "parameter_invalid",
            "query",
            "Only metadata['key']:'value' and status:'value', joined by AND, can be searched: "
                + part);
      }
      String key = clause.group(1);
      String value = clause.group(3);
      clauses.add(
          key == null
              ? intent -> intent.status().wire().equals(value)
              : intent -> value.equals(intent.terms().metadata().get(key)));
    }
    return new IntentSearch(clauses);
  }

  boolean matches(PaymentIntent intent) {
    return clauses.stream().allMatch(clause -> clause.test(intent));
  }
}
