package io.orderledger.payment.effect;

import java.io.Serializable;

/**
 * The provider is to be asked about an attempt or a refund.
 *
 * @param sequence of the event that something is awaited since
 * @param asked how often it was asked already
 */
record QuestionTask(String order, long sequence, int asked) implements Serializable {

  QuestionTask again() {
    return new QuestionTask(order, sequence, asked + 1);
  }
}
