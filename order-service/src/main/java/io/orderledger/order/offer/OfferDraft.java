package io.orderledger.order.offer;

import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator publishes. The hash of the text is not in it: the service takes it.
 *
 * @param validFrom first Almaty day of its force; null for the next one
 * @param terms a group that is left out is as the house does when an offer is silent
 */
@Schema(
    example =
        """
        {"sellerId": "goods", "edition": "2027-01", "validFrom": "2027-01-01",
         "terms": {"returnWindowDays": 30, "freePickupStorageDays": 5, "lastDayGivesWay": true,
                   "seller": {"name": "Example Goods LLP", "bin": "120540001238",
                              "address": "Almaty, Abay avenue 1",
                              "email": "orders@goods.example", "phone": "+7 727 000 00 00",
                              "taxStatus": "VAT_PAYER"},
                   "texts": {"offer": "https://goods.example/offer/2027-01",
                             "privacyPolicy": "https://goods.example/privacy/2027-01"}},
         "deliveryFees": {"COURIER": {"amount": 1500, "currency": "KZT"},
                          "PICKUP": {"amount": 0, "currency": "KZT"}},
         "text": "Public offer of the goods seller, edition 2027-01 …"}\
        """)
record OfferDraft(
    @NotNull(message = "A seller is needed.") String sellerId,
    @NotNull(message = "The edition's name is needed.") String edition,
    @Nullable LocalDate validFrom,
    @NotNull(message = "The terms are needed.") Terms terms,
    @NotNull(message = "The fees of delivery are needed.")
        Map<DeliveryMethod, @NotNull(message = "A fee is needed.") Tenge> deliveryFees,
    @NotNull(message = "The wording is needed.") String text) {}
