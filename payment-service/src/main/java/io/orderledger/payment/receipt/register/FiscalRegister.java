package io.orderledger.payment.receipt.register;

import java.util.Optional;

/**
 * What makes fiscal receipts and passes them on to the operator of fiscal data. All calls throw
 * {@link RegisterUnavailable} when the outcome is unknown, and {@link RegisterRefused} when it is
 * known that nothing was made.
 */
public interface FiscalRegister {

  /**
   * Makes a receipt.
   *
   * @param key the same at each try: a receipt that was made under it is answered, not made again
   */
  RegisteredReceipt register(FiscalDocument document, String key);

  /**
   * Makes a receipt that corrects another.
   *
   * @param key as for {@link #register}
   * @param wrong the fiscal number of the one that stays, and is wrong
   * @param reason as the person said who corrects it
   */
  RegisteredReceipt correct(FiscalDocument document, String key, String wrong, String reason);

  /** What was made under a key; empty when nothing was. */
  Optional<RegisteredReceipt> find(String key);
}
