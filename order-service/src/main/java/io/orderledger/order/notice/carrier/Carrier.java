package io.orderledger.order.notice.carrier;

import io.orderledger.order.notice.model.Channel;

/**
 * A way to the buyer: e-mail here; SMS and messengers are carriers of their own when a seller has a
 * contract with a provider. Called from durable tasks only, never from a command handler.
 */
public interface Carrier {

  Channel channel();

  Capabilities capabilities();

  /**
   * Hands a message over and returns when the receiving side has taken it over.
   *
   * @throws CarrierTrouble when it has not, or when nobody knows
   */
  void send(Message message);

  /**
   * What a carrier can do.
   *
   * @param html whether it shows the HTML, or the text alone
   * @param longestText characters of text that one message holds
   * @param namesMessages whether a message's id travels with it, so that one sent twice is known as
   *     the same
   */
  record Capabilities(boolean html, int longestText, boolean namesMessages) {}
}
