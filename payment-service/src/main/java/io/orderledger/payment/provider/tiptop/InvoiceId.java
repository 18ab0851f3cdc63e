package io.orderledger.payment.provider.tiptop;

import io.orderledger.shared.identifier.OrderNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our number of one attempt, as the provider and the buyer see it: {@code K7Q-M2X-9DF-1}. */
public record InvoiceId(OrderNumber order, int attempt) {

  private static final Pattern FORM =
      Pattern.compile("([0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3})-([1-9][0-9]{0,4})");

  /** Empty when it is not one of ours. */
  static Optional<InvoiceId> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? OrderNumber.parse(parts.group(1))
            .map(order -> new InvoiceId(order, Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  String text() {
    return order.value() + '-' + attempt;
  }
}
