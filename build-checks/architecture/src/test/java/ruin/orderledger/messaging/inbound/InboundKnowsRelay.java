package ruin.orderledger.messaging.inbound;

/** Two rooms of one module that know each other. */
public class InboundKnowsRelay {
  ruin.orderledger.messaging.relay.RelayKnowsInbound relay;
}
