package io.orderledger.delivery.carrier;

import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.identifier.Identifier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier gave for the goods.
 *
 * @param link where it shows how far they are; null when it shows it nowhere
 * @param document the reference of the waybill or act
 */
@Schema(
    example =
        """
        {"carrier": "KazTrans", "trackingNumber": "KT-2026-000417",
         "link": "https://kaztrans.example/track/KT-2026-000417", "document": "waybill 4711"}\
        """)
record WaybillForm(
    @NotBlank @Size(max = 200) String carrier,
    @NotBlank @Size(max = 100) @Identifier String trackingNumber,
    @Nullable
        @Size(max = 500)
        @Pattern(regexp = "https://[!-~]+", message = "A link that begins with https://.")
        @Identifier
        String link,
    @NotBlank @Size(max = 200) @Identifier String document) {

  Waybill waybill() {
    return new Waybill(carrier.strip(), trackingNumber.strip(), link, document);
  }
}
