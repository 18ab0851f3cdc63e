package io.orderledger.payment.provider.halyk;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an intent is named here: by its invoice's number until it is paid, and then with the
 * transaction that paid it, {@code 1000001/af2089fe-43b1-47eb-a61f-c78dd196e18d}.
 *
 * @param transaction empty for the whole invoice
 */
record HalykIntent(String invoice, Optional<String> transaction) {

  private static final Pattern FORM =
      Pattern.compile("[0-9]{6,15}(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?");

  static boolean isOne(String intentId) {
    return FORM.matcher(intentId).matches();
  }

  static HalykIntent parse(String intentId) {
    int slash = intentId.indexOf('/');
    return slash < 0
        ? new HalykIntent(intentId, Optional.empty())
        : new HalykIntent(intentId.substring(0, slash), Optional.of(intentId.substring(slash + 1)));
  }

  static String of(String invoice, String transaction) {
    return invoice + '/' + transaction;
  }
}
