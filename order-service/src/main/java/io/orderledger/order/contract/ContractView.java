package io.orderledger.order.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.contract.model.ContractRegistered;
import io.orderledger.order.contract.model.SignedContract;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signed contract as it is shown.
 *
 * @param contractId what an order form names; the offer edition of the orders under it
 * @param contentHash SHA-256 of the text in UTF-8, lower-case hex
 * @param client absent after the person was erased
 * @param text absent after the person was erased
 */
@Schema(name = "Contract")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractView(
    @Schema(example = "contract-6f0d6c2e-93f5-3d8c-9a51-0f0e2f6f4a10") String contractId,
    String sellerId,
    String customerId,
    SignedContract contract,
    Terms terms,
    Map<DeliveryMethod, Tenge> deliveryFees,
    String contentHash,
    @Nullable PersonalText client,
    @Nullable PersonalText text,
    String registeredBy,
    Instant registeredAt) {

  static ContractView of(ContractRegistered registered) {
    return new ContractView(
        registered.edition().edition(),
        registered.edition().sellerId(),
        registered.customerId(),
        registered.contract(),
        registered.edition().terms(),
        registered.edition().deliveryFees(),
        registered.edition().contentHash(),
        registered.client(),
        registered.wording(),
        registered.registeredBy(),
        registered.at());
  }
}
