package io.orderledger.order.contract;

import io.orderledger.order.contract.model.RegisterContract;
import io.orderledger.order.contract.model.SignedContract;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What an operator registers of a signed contract.
 *
 * @param customerId the party that buys, whose orders alone it governs
 * @param client as the contract names this party
 * @param terms as an edition's; what the contract leaves out is as the house does when silent
 * @param text the contract's wording, kept under the client's key
 */
@Schema(
    name = "ContractRegistration",
    example =
        """
        {"sellerId": "services", "contract": {"number": "17/26-У", "signedOn": "2026-11-02"},
         "customerId": "customer-1", "client": "Aigerim S., IIN 900101350003",
         "terms": {"returnWindowDays": 0, "freePickupStorageDays": 0, "lastDayGivesWay": true,
                   "services": {"terminationNoticeBusinessDays": 5, "objectionBusinessDays": 3},
                   "delivery": {"methods": ["PICKUP"], "longestPromiseDays": 60,
                                "furtherAttempts": 0},
                   "seller": {"name": "Example Lessons LLP", "bin": "130740004201",
                              "address": "Almaty, Satpayev street 2",
                              "email": "orders@lessons.example", "phone": "+7 727 000 00 01",
                              "taxStatus": "NO_VAT"},
                   "texts": {"offer": "https://lessons.example/contracts",
                             "privacyPolicy": "https://lessons.example/privacy/2026-01"}},
         "deliveryFees": {"PICKUP": {"amount": 0, "currency": "KZT"}},
         "text": "Contract 17/26-У on lessons …"}\
        """)
record ContractDraft(
    @NotNull(message = "A seller is needed.") String sellerId,
    @NotNull(message = "The contract's number and day are needed.") @Valid Signed contract,
    @NotNull(message = "Say whose contract it is.")
        @Pattern(
            regexp = "[A-Za-z0-9._:|-]{1,128}",
            message = "An opaque id: 1 to 128 letters, digits, '.', '_', ':', '|' or '-'.")
        @Identifier
        String customerId,
    @NotNull(message = "The client as the contract names it is needed.") @Schema(type = "string")
        PersonalText client,
    @NotNull(message = "The terms are needed.") Terms terms,
    @NotNull(message = "The fees of delivery are needed.")
        Map<DeliveryMethod, @NotNull(message = "A fee is needed.") Tenge> deliveryFees,
    @NotNull(message = "The wording is needed.") @Schema(type = "string") PersonalText text) {

  /** Number and day of the paper. */
  @Schema(name = "SignedContract")
  record Signed(
      @NotBlank(message = "The number is needed.")
          @Size(max = 100, message = "At most 100 characters.")
          @Identifier
          String number,
      @NotNull(message = "The day of signing is needed.") LocalDate signedOn) {

    SignedContract contract() {
      return new SignedContract(number.strip(), signedOn);
    }
  }

  /** The terms with the wording, under the contract's id. */
  OfferEdition edition() {
    SignedContract signed = contract.contract();
    return OfferEdition.worded(
        sellerId, signed.idAt(sellerId), signed.signedOn(), terms, deliveryFees, text.value());
  }

  RegisterContract registered(OfferEdition edition, String by, Instant at) {
    return new RegisterContract(
        customerId, contract.contract(), edition.withoutText(), client, text, by, at);
  }
}
