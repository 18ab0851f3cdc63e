package io.orderledger.order.majeure;

import io.orderledger.order.majeure.model.Declaration;
import io.orderledger.order.majeure.model.Declaration.Channel;
import io.orderledger.order.majeure.model.Scope;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance.Kind;
import io.orderledger.shared.majeure.Circumstance.Side;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A circumstance as it is declared. One of an order, a region and a seller is given.
 *
 * @param aftermathDays none when not said
 * @param document not given while nothing proves it
 */
@Schema(
    name = "ForceMajeureDeclaration",
    example =
        """
        {"region": {"country": "KZ", "region": null, "city": "Almaty"}, "side": "BOTH",
         "kind": "NATURAL_DISASTER", "beganOn": "2026-11-17", "endedOn": null, "aftermathDays": 0,
         "notice": {"from": "SELLER", "channel": "PUBLIC_ANNOUNCEMENT",
                    "receivedAt": "2026-11-17T06:00:00Z"},
         "document": "Certificate 17/26 of the chamber of commerce"}\
        """)
record CircumstanceForm(
    @Nullable OrderNumber orderNumber,
    @Nullable @Valid Region region,
    @Nullable @Size(max = 64) String sellerId,
    @NotNull(message = "Say whom it keeps from performing.") Side side,
    @NotNull(message = "Say what it is.") Kind kind,
    @NotNull(message = "Its first day is needed.") LocalDate beganOn,
    @Nullable LocalDate endedOn,
    @Nullable Integer aftermathDays,
    @NotNull(message = "Say how the affected side gave notice of it.") @Valid NoticeForm notice,
    @Nullable @Size(min = 1, max = 200) @Identifier String document) {

  /** As the tariffs name places. */
  @Schema(name = "ForceMajeureRegion")
  record Region(
      @NotNull(message = "The country is needed.")
          @Pattern(regexp = "[A-Z]{2}", message = "Two capital letters.")
          String country,
      @Nullable @Size(max = 200) String region,
      @Nullable @Size(max = 200) String city) {}

  /** The affected side's notice. */
  @Schema(name = "ForceMajeureNotice")
  record NoticeForm(
      @NotNull(message = "Say who gave it.") Side from,
      @NotNull(message = "Say how it came.") Channel channel,
      @NotNull(message = "Say when it came.") Instant receivedAt) {}

  Declaration declaration() {
    return new Declaration(
        new Scope(
            orderNumber,
            region == null ? null : new Place(region.country(), region.region(), region.city()),
            sellerId),
        side,
        kind,
        beganOn,
        endedOn,
        aftermathDays == null ? 0 : aftermathDays,
        new Declaration.Notice(notice.from(), notice.channel(), notice.receivedAt()),
        document);
  }
}
