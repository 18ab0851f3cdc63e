package ruin.orderledger.messaging.relay;

/** Two rooms of one module that know each other. */
public class RelayKnowsInbound {
  ruin.orderledger.messaging.inbound.InboundKnowsRelay inbound =
      new ruin.orderledger.messaging.inbound.InboundKnowsRelay();
}
