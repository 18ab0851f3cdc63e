package io.orderledger.payment.receipt.model;

import io.orderledger.shared.money.Tenge;

/**
 * Something that the order's price is made of.
 *
 * @param line the order's line; 0 for delivery
 * @param net what all pieces cost together
 */
public record Position(int line, String sku, String name, int quantity, Tenge net) {

  /** No SKU of a catalogue begins so. */
  private static final String DELIVERY = "*DELIVERY";

  /** Receipts are written in both of the country's languages. */
  private static final String DELIVERY_NAME = "Жеткізу / Доставка";

  public static Position delivery(Tenge fee) {
    return new Position(0, DELIVERY, DELIVERY_NAME, 1, fee);
  }
}
