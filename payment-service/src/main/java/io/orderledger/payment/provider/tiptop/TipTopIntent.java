package io.orderledger.payment.provider.tiptop;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * How an intent is named here: by its invoice until it is paid, and then with the transaction that
 * paid it, {@code K7Q-M2X-9DF-1/891463508}. A page can be paid twice, in two windows at once; each
 * payment is a transaction of its own.
 *
 * @param transaction empty for the whole invoice
 */
record TipTopIntent(String invoice, OptionalLong transaction) {

  private static final Pattern FORM =
      Pattern.compile("[0-9A-Z]{3}(-[0-9A-Z]{3}){2}-[0-9]+(/[0-9]{1,18})?");

  static boolean isOne(String intentId) {
    return FORM.matcher(intentId).matches();
  }

  static TipTopIntent parse(String intentId) {
    int slash = intentId.indexOf('/');
    return slash < 0
        ? new TipTopIntent(intentId, OptionalLong.empty())
        : new TipTopIntent(
            intentId.substring(0, slash),
            OptionalLong.of(Long.parseLong(intentId.substring(slash + 1))));
  }

  static String of(String invoice, long transaction) {
    return invoice + '/' + transaction;
  }
}
