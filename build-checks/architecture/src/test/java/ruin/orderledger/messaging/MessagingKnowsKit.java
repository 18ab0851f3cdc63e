package ruin.orderledger.messaging;

/** A room that knows the one above it. */
public class MessagingKnowsKit {
  ruin.orderledger.servicekit.ServiceUtils kit = new ruin.orderledger.servicekit.ServiceUtils();
}
