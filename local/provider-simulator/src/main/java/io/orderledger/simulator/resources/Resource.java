package io.orderledger.simulator.resources;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * An object of the provider, as it stood at one moment. Immutable, so that an event can hold the
 * very snapshot it reports and a retry reports the same.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "object")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PaymentIntent.class, name = "payment_intent"),
  @JsonSubTypes.Type(value = Charge.class, name = "charge"),
  @JsonSubTypes.Type(value = Refund.class, name = "refund"),
  @JsonSubTypes.Type(value = Dispute.class, name = "dispute"),
  @JsonSubTypes.Type(value = BalanceTransaction.class, name = "balance_transaction"),
  @JsonSubTypes.Type(value = Customer.class, name = "customer"),
  @JsonSubTypes.Type(value = KeptMethod.class, name = "payment_method"),
  @JsonSubTypes.Type(value = Upload.class, name = "file")
})
public sealed interface Resource
    permits PaymentIntent,
        Charge,
        Refund,
        Dispute,
        BalanceTransaction,
        Customer,
        KeptMethod,
        Upload {
  /** The provider's id, with the prefix of its kind. */
  String id();

  /** The seller's account that owns it; other accounts do not see it. */
  String account();

  /** The payment intent whose life it belongs to; its own id when it belongs to none. */
  String intent();
}
