package io.orderledger.payment.provider.tiptop;

import io.orderledger.payment.provider.PayerTold;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What TipTop Pay tells of who pays, in its notifications and transactions alike: the holder's name
 * and the card's first six and last four digits with its expiry. Together those stand for the card;
 * two cards can share them, though hardly within a window. Of anonymisers it tells nothing.
 */
final class TipTopPayers {

  private TipTopPayers() {}

  /**
   * Who tried to pay; null where no transaction is named.
   *
   * @param fields by the provider's names; null for what is not there
   */
  static @Nullable PayerTold of(
      UnaryOperator<@Nullable String> fields, String invoice, Tenge amount, boolean authorised) {
    String transaction = fields.apply("TransactionId");
    if (transaction == null) {
      return null;
    }
    String name = fields.apply("Name");
    return new PayerTold(
        transaction,
        InvoiceId.parse(invoice).map(InvoiceId::attempt).orElse(0),
        amount,
        authorised,
        card(fields.apply("CardFirstSix"), fields.apply("CardLastFour"), fields),
        name == null ? null : new PersonalText(name),
        false);
  }

  private static @Nullable String card(
      @Nullable String first, @Nullable String last, UnaryOperator<@Nullable String> fields) {
    return first == null || last == null
        ? null
        : first + '/' + last + '/' + fields.apply("CardExpDate");
  }
}
